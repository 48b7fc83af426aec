/** Times as people and programs write them: in numbers, in words, in many languages. */
@NullMarked
package newswatch.ingest.time;

import org.jspecify.annotations.NullMarked;
