/**
 * Finds names of persons, organisations and places in tokens, with a linear-chain model over hashed
 * features. {@link newswire.enrich.entities.tagging.EntityTagger} is the entrance; what trains and
 * measures the models is here too, because a feature must be computed by the same code when it is
 * learnt and when it is used.
 */
@NullMarked
package newswire.enrich.entities.tagging;

import org.jspecify.annotations.NullMarked;
