/**
 * What became of alerts at their destinations: where each notification stands, and sending it again
 * or being done with it.
 */
@NullMarked
package newswatch.desk.outcomes;

import org.jspecify.annotations.NullMarked;
