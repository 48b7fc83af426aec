/** Lucene Monitor, set up as well as it can be for watches of words, phrases and distances. */
@NullMarked
package newswatch.benchmarks.engine.lucene;

import org.jspecify.annotations.NullMarked;
