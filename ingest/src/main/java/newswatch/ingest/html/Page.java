package newswatch.ingest.html;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a web page holds: its main text and what it says about itself.
 *
 * @param title the headline, without the name of the site
 * @param url the canonical address, absolute
 * @param site the name of the site
 * @param text paragraphs separated by blank lines; empty when there is no main text
 */
record Page(
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    @Nullable String summary,
    List<String> authors,
    @Nullable String language,
    @Nullable Instant published,
    String text) {}
