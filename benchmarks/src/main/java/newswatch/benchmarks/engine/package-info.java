/** What is measured: newswatch and other programs that find the watches that a document meets. */
@NullMarked
package newswatch.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
