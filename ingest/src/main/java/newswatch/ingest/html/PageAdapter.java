package newswatch.ingest.html;

import java.net.URI;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/** A web page as a document: its main text only. */
public final class PageAdapter {
  private PageAdapter() {}

  /**
   * The document of a page.
   *
   * @param base resolves relative addresses; null when the page's own address is unknown
   */
  public static ReadOutcome read(String html, @Nullable URI base, Input input) {
    Page page = PageParser.parse(html, base);
    if (page.text().isBlank()) {
      return ReadOutcome.rejected(
          RejectionReason.NO_TEXT, "a page without main text", input.origin(), page.title());
    }
    return new Draft(page.text())
        .title(page.title())
        .url(page.url())
        .source(page.site())
        .summary(page.summary())
        .authors(page.authors())
        .language(page.language())
        .published(page.published())
        .from(input)
        .outcome(input.origin());
  }
}
