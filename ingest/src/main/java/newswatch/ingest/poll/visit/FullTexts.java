package newswatch.ingest.poll.visit;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Turn;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.events.Document;
import newswatch.events.source.FullText;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.html.PageAdapter;
import newswatch.ingest.poll.item.Documents;
import newswatch.ingest.poll.read.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pages behind entries that are teasers. Where a page cannot be had or says less than
 * the entry, the entry's own text stands. For one poll and one thread.
 */
final class FullTexts {

  /** The most pages that one poll asks for; the other entries wait for the next one. */
  static final int MOST_PAGES = 20;

  private static final int MOST_FAILURES_IN_ROW = 3;
  private static final int OK = 200;
  private static final int LONGEST_TEASER = 400;
  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:\\[?(?:…|\\.\\.\\.)]?|(?i:read more|continue reading)\\W{0,3})\\s*");

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
          case AUTO -> isTeaser(document.text());
        };
  }

  /** Whether no more pages are asked for in this poll. */
  boolean exhausted() {
    return asked >= MOST_PAGES;
  }

  /** The document with the text of its page, where that is wanted and can be had. */
  Document complete(Document document) {
    String url = document.url();
    if (url == null || !wanted(document)) {
      return document;
    }
    asked++;
    Document page = page(url);
    if (page == null || page.text().length() <= document.text().length()) {
      failed++;
      failedInRow++;
      return document;
    }
    had++;
    failedInRow = 0;
    return Documents.withText(document, page.text())
        .summary(document.summary() == null ? known(document.text()) : document.summary())
        .authors(document.authors().isEmpty() ? page.authors() : document.authors())
        .language(document.language() == null ? page.language() : document.language())
        .published(document.published() == null ? page.published() : document.published())
        .build();
  }

  int had() {
    return had;
  }

  int failed() {
    return failed;
  }

  private static boolean isTeaser(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEASER
        || CUT.matcher(tail(text)).matches();
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - LONGEST_TEASER));
  }

  private static @Nullable String known(String text) {
    return text.isBlank() ? null : text;
  }

  private @Nullable Document page(String url) {
    Optional<Turn.Visit> turn = access.turn(url);
    if (turn.isEmpty()) {
      return null;
    }
    FetchResult result;
    try {
      result = web.send(WebRequest.get(url));
    } finally {
      turn.get().close();
    }
    if (!(result instanceof Fetched page) || page.status() != OK) {
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
