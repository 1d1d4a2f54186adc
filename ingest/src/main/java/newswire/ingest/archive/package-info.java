/**
 * What is packed: compressed files, ZIP archives, web archives. All are read as they come, nothing
 * is written to disk, and an {@link newswire.ingest.archive.Inflation} bounds what may come out.
 */
@NullMarked
package newswire.ingest.archive;

import org.jspecify.annotations.NullMarked;
