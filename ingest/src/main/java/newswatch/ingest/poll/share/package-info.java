/**
 * How instances share the sources: who owns which, when each is due, and writing what a poll gave
 * so that nobody else can have written it.
 */
@NullMarked
package newswatch.ingest.poll.share;

import org.jspecify.annotations.NullMarked;
