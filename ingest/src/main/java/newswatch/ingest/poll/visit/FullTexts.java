package newswatch.ingest.poll.visit;

import java.net.URI;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.events.Document;
import newswatch.events.source.FullText;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.fulltext.EntryAndPage;
import newswatch.ingest.html.PageAdapter;
import newswatch.ingest.poll.read.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pages behind entries that are teasers. Where a page cannot be had or does not have
 * the text, the entry's own stands. For one poll and one thread.
 */
final class FullTexts {

  /** The most pages that one poll asks for; the other entries wait for the next one. */
  static final int MOST_PAGES = 20;

  private static final int MOST_FAILURES_IN_ROW = 3;

  private final FullText use;
  private final Web web;
  private final PageAccess access;
  private int asked;
  private int had;
  private int failed;
  private int failedInRow;

  FullTexts(FullText use, Web web, PageAccess access) {
    this.use = use;
    this.web = web;
    this.access = access;
  }

  /** Whether the page behind a document should be fetched. */
  boolean wanted(Document document) {
    return document.url() != null
        && failedInRow < MOST_FAILURES_IN_ROW
        && switch (use) {
          case NEVER -> false;
          case ALWAYS -> true;
          case AUTO -> EntryAndPage.isTeaserLikely(document);
        };
  }

  /** Whether no more pages are asked for in this poll. */
  boolean exhausted() {
    return asked >= MOST_PAGES;
  }

  /** The document with what its page says, where that is wanted and can be had. */
  Document complete(Document document) {
    String url = document.url();
    if (url == null || !wanted(document)) {
      return document;
    }
    asked++;
    Document page = page(url);
    Document both = page == null ? document : merged(document, page, url);
    if (both.text().equals(document.text())) {
      failed++;
      failedInRow++;
    } else {
      had++;
      failedInRow = 0;
    }
    return both;
  }

  int had() {
    return had;
  }

  int failed() {
    return failed;
  }

  private static Document merged(Document entry, Document page, String url) {
    return EntryAndPage.merged(entry, page).outcome(Input.stream(url).origin())
            instanceof ReadOutcome.Accepted good
        ? good.document()
        : entry;
  }

  private @Nullable Document page(String url) {
    Fetched page = access.fetch(web, url).orElse(null);
    if (page == null) {
      return null;
    }
    if (!(AnswerText.of(page, DeclaredEncoding::of) instanceof AnswerText.Text html)) {
      return null;
    }
    String at = page.location().toString();
    try {
      return PageAdapter.read(html.text(), URI.create(at), Input.stream(at))
              instanceof ReadOutcome.Accepted good
          ? good.document()
          : null;
    } catch (RuntimeException | StackOverflowError e) {
      // The parser is other people's code; the entry has a text of its own.
      return null;
    }
  }
}
