package newswatch.ingest.addresses;

import java.net.URI;
import java.time.InstantSource;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Capture;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.html.PageAdapter;
import newswatch.ingest.poll.read.AnswerText;
import newswatch.ingest.poll.visit.PageAccess;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.robots.RobotsVerdict;

/**
 * Fetches the pages of a list, each in its host's turn and only as the site's robots.txt allows.
 *
 * <p>When a list saw a page is not when the page was published, so that time is not used.
 */
public final class ListedPages {
  private final Web web;
  private final RobotsGate robots;
  private final PageAccess access;
  private final InstantSource clock;

  /** Pages from the web given, asked for as the gate and the access to hosts allow. */
  public ListedPages(Web web, RobotsGate robots, PageAccess access, InstantSource clock) {
    this.web = web;
    this.robots = robots;
    this.access = access;
    this.clock = clock;
  }

  /** The document of a page, or why there is none. */
  public ReadOutcome read(ListedAddress listed) {
    String address = listed.address();
    RobotsVerdict verdict = robots.judge(address);
    if (verdict instanceof RobotsVerdict.Disallowed disallowed) {
      return rejected(
          RejectionReason.UNREADABLE, "robots.txt forbids it: " + disallowed.rule(), address);
    }
    if (verdict instanceof RobotsVerdict.Unknown unknown) {
      return rejected(
          RejectionReason.UNREADABLE, "robots.txt cannot be asked: " + unknown.why(), address);
    }
    Fetched answer = access.fetch(web, address).orElse(null);
    if (answer == null) {
      return rejected(
          RejectionReason.UNREADABLE,
          "cannot be fetched; newswatch feed check " + address + " says why",
          address);
    }
    AnswerText text = AnswerText.of(answer, DeclaredEncoding::of);
    return text instanceof AnswerText.Text page
        ? document(listed, answer.location().toString(), page.text())
        : rejected(((AnswerText.None) text).reason(), ((AnswerText.None) text).why(), address);
  }

  private ReadOutcome document(ListedAddress listed, String at, String html) {
    Input input =
        Input.stream(listed.address()).captured(new Capture(at, clock.instant(), null, ""));
    ReadOutcome outcome;
    try {
      outcome = PageAdapter.read(html, URI.create(at), input);
    } catch (RuntimeException | StackOverflowError e) {
      // The parser is other people's code: one page must not end the list.
      return rejected(RejectionReason.FAILED, "reading it failed: " + e, listed.address());
    }
    if (!(outcome instanceof ReadOutcome.Accepted good) || good.document().source() != null) {
      return outcome;
    }
    Document page = good.document();
    return new Draft(page.text())
        .id(page.id())
        .title(page.title())
        .url(page.url())
        .source(listed.source())
        .summary(page.summary())
        .authors(page.authors())
        .language(page.language())
        .published(page.published())
        .fetched(page.fetched())
        .outcome(input.origin());
  }

  private static ReadOutcome rejected(RejectionReason reason, String why, String address) {
    return ReadOutcome.rejected(reason, why, Input.stream(address).origin(), null);
  }
}
