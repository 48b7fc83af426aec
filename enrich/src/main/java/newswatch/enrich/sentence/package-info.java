/** Where sentences begin and end. */
@NullMarked
package newswatch.enrich.sentence;

import org.jspecify.annotations.NullMarked;
