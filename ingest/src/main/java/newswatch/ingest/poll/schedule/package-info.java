/** When a source is polled next, and why then. */
@NullMarked
package newswatch.ingest.poll.schedule;

import org.jspecify.annotations.NullMarked;
