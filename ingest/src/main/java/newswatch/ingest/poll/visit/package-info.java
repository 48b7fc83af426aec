/** One poll of one source: ask its server, read the answer, tell the new from the known. */
@NullMarked
package newswatch.ingest.poll.visit;

import org.jspecify.annotations.NullMarked;
