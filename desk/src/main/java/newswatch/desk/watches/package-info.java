/** Keeping watches: what may be stored, in which version, and how it reaches the log. */
@NullMarked
package newswatch.desk.watches;

import org.jspecify.annotations.NullMarked;
