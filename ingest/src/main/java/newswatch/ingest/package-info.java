/**
 * Sources in, documents out: the service that follows folders. Reading is in {@link
 * newswatch.ingest.read}, with a package for each format beside it, publishing in {@link
 * newswatch.ingest.publish}.
 */
@NullMarked
package newswatch.ingest;

import org.jspecify.annotations.NullMarked;
