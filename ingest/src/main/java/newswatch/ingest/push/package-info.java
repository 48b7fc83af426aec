/** Documents that other programs send: {@code POST /documents}. */
@NullMarked
package newswatch.ingest.push;

import org.jspecify.annotations.NullMarked;
