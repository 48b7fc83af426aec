/** The command {@code newswatch bench}. */
@NullMarked
package newswatch.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
