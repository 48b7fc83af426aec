/** Which language a document is in. */
@NullMarked
package newswatch.enrich.language;

import org.jspecify.annotations.NullMarked;
