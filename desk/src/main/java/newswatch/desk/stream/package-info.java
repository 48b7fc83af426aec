/** Channels as streams for programs, from any place in the log that is kept. */
@NullMarked
package newswatch.desk.stream;

import org.jspecify.annotations.NullMarked;
