/** What can be wrong with the topics and actors that people write. */
@NullMarked
package newswatch.enrich.rules;

import org.jspecify.annotations.NullMarked;
