/** Secrets, given by reference and never shown. */
@NullMarked
package newswatch.ingest.secret;

import org.jspecify.annotations.NullMarked;
