/** Web pages: the main text and what the page says about itself. */
@NullMarked
package newswatch.ingest.html;

import org.jspecify.annotations.NullMarked;
