/** From the bytes that a source's server answered to the items in them, by the kind of source. */
@NullMarked
package newswatch.ingest.poll.read;

import org.jspecify.annotations.NullMarked;
