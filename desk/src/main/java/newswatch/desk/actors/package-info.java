/** Keeping actors: names that the news proposes, and what becomes of them. */
@NullMarked
package newswatch.desk.actors;

import org.jspecify.annotations.NullMarked;
