/** Tables as text: {@link newswire.ingest.table.CsvRecords} finds the rows, however broken. */
@NullMarked
package newswire.ingest.table;

import org.jspecify.annotations.NullMarked;
