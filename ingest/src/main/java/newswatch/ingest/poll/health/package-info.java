/** How a source does, and what is told when that changes. */
@NullMarked
package newswatch.ingest.poll.health;

import org.jspecify.annotations.NullMarked;
