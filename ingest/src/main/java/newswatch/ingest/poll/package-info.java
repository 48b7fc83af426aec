/**
 * Polls sources on the web on their schedule and publishes what is new, shared by all instances.
 */
@NullMarked
package newswatch.ingest.poll;

import org.jspecify.annotations.NullMarked;
