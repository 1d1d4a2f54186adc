@NullMarked
package newswire.ingest.web;

import org.jspecify.annotations.NullMarked;
