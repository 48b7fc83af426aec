/**
 * Sources in, documents out: reading is in {@link newswatch.ingest.read}, a package for each format
 * beside it, and publishing in {@link newswatch.ingest.publish}.
 */
@NullMarked
package newswatch.ingest;

import org.jspecify.annotations.NullMarked;
