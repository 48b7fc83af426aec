/**
 * Sitemaps, which sites write for search engines: plain ones, those of news, and indexes of them.
 */
@NullMarked
package newswatch.ingest.sitemap;

import org.jspecify.annotations.NullMarked;
