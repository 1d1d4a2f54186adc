/**
 * Persons, organisations and places: names found in the text, linked to Wikidata and grouped.
 * {@link newswire.enrich.entities.NameIndex} holds the names, {@link
 * newswire.enrich.entities.EntityFinder} reads an article with it, {@link
 * newswire.enrich.entities.GazetteerBuild} makes an index of other data.
 */
@NullMarked
package newswire.enrich.entities;

import org.jspecify.annotations.NullMarked;
