/**
 * XML of strangers: {@link newswire.ingest.xml.XmlElements} cuts a stream into the elements that
 * matter, {@link newswire.ingest.xml.XmlItem} reads one of them. Nothing is ever fetched, no DTD is
 * read, no entity is expanded but those of HTML.
 */
@NullMarked
package newswire.ingest.xml;

import org.jspecify.annotations.NullMarked;
