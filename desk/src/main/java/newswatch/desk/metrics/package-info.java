/** Figures for monitoring systems. */
@NullMarked
package newswatch.desk.metrics;

import org.jspecify.annotations.NullMarked;
