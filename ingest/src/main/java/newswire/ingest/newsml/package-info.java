/** The XML of news agencies: NewsML-G2 and NITF, both standards of the IPTC. */
@NullMarked
package newswire.ingest.newsml;

import org.jspecify.annotations.NullMarked;
