/** Probe. */
@org.jspecify.annotations.NullMarked
package newswatch.benchmarks;
