/** JMH measurements of the services' own classes: compiled in every build, never shipped. */
@NullMarked
package newswatch.benchmarks;

import org.jspecify.annotations.NullMarked;
