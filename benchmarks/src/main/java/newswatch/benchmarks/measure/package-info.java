/** How it is measured: CPU time of the measuring thread, in rounds that take turns. */
@NullMarked
package newswatch.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
