package newswatch.ingest.sitemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sitemap of an index.
 *
 * @param address absolute
 * @param lastModified when that sitemap changed last, as far as it is known
 */
public record SitemapReference(String address, @Nullable Instant lastModified) {}
