package newswatch.ingest.poll.visit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import newswatch.egress.Fetched;
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
 * Which entries are teasers and need their pages, and what becomes of both. Where a page cannot be
 * had or does not have the text, the entry's own stands. For one poll.
 */
final class FullTexts {

  /** The most pages that one poll asks for; the other entries wait for the next one. */
  static final int MOST_PAGES = 20;

  /** So that what was read is published, however slow the pages are. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int MOST_FAILURES_IN_ROW = 3;

  private final FullText use;
  private final InstantSource clock;
  private Instant first = Instant.MAX;
  private int asked;
  private int had;
  private int failed;
  private int failedInRow;

  FullTexts(FullText use, InstantSource clock) {
    this.use = use;
    this.clock = clock;
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
    return asked >= MOST_PAGES
        || (asked > 0 && Duration.between(first, clock.instant()).compareTo(LONGEST) > 0);
  }

  /** Takes note that the page of an entry is asked for. */
  void ask() {
    first = asked == 0 ? clock.instant() : first;
    asked++;
  }

  /** The entry with what its page says; as it is when the page is null or about something else. */
  Document complete(Document entry, @Nullable Fetched page) {
    Document read = page == null ? null : read(page);
    Document both = read == null ? entry : merged(entry, read);
    if (both.text().equals(entry.text())) {
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

  private static Document merged(Document entry, Document page) {
    Input input = Input.stream(String.valueOf(entry.url()));
    return EntryAndPage.merged(entry, page).outcome(input.origin())
            instanceof ReadOutcome.Accepted good
        ? good.document()
        : entry;
  }

  private static @Nullable Document read(Fetched page) {
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
