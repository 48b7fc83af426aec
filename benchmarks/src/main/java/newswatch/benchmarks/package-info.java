/**
 * Measurements: {@code newswatch bench} in {@link newswatch.benchmarks.cli}, and JMH benchmarks
 * here. Compiled in every build, never shipped.
 */
@NullMarked
package newswatch.benchmarks;

import org.jspecify.annotations.NullMarked;
