/** Discovery: from the address of a site to the feeds and sitemaps that can be polled there. */
@NullMarked
package newswatch.ingest.discover;

import org.jspecify.annotations.NullMarked;
