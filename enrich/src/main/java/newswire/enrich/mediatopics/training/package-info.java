/**
 * Makes the resources of the media topics step from their sources, and measures them. Nothing here
 * runs while articles are enriched.
 */
@NullMarked
package newswire.enrich.mediatopics.training;

import org.jspecify.annotations.NullMarked;
