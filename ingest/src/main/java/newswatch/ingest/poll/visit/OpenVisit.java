package newswatch.ingest.poll.visit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import newswatch.egress.Fetched;
import newswatch.egress.Turn;
import newswatch.egress.Web;
import org.jspecify.annotations.Nullable;

/**
 * A poll whose source has answered and whose items need pages. It asks for one page at a time and
 * waits for no host: whoever drives it knows when a host may be asked. It may be ended at any time,
 * and what is not done then is left to the next poll. One thread at a time.
 */
public final class OpenVisit {
  private final AnswerReading reading;
  private final Web web;
  private final PageAccess access;
  private @Nullable String needed;
  private @Nullable AllowedPage wanted;

  /** A visit that needs an address now. */
  OpenVisit(AnswerReading reading, String needed, Web web, PageAccess access) {
    this.reading = reading;
    this.needed = needed;
    this.web = web;
    this.access = access;
  }

  /** Goes on until it wants a page, which it may fetch; asks sites for their robots.txt. */
  public VisitStep advance(BooleanSupplier stopping) {
    while (needed != null && !stopping.getAsBoolean()) {
      wanted = access.allowed(needed).orElse(null);
      if (wanted != null) {
        return new VisitStep.PagesLeft(this);
      }
      take(null);
    }
    return new VisitStep.Ended(end());
  }

  /** The page that it wants, after each step that leaves pages. */
  public AllowedPage wanted() {
    if (wanted == null) {
      throw new IllegalStateException("no page is wanted");
    }
    return wanted;
  }

  /** Fetches the page that it wants, in the host's turn, which it ends, and goes on. */
  public VisitStep fetch(Turn.Visit atHost, BooleanSupplier stopping) {
    Optional<Fetched> page = access.fetch(web, wanted(), atHost);
    // A request that was broken off says nothing about the page.
    if (stopping.getAsBoolean()) {
      return new VisitStep.Ended(end());
    }
    take(page.orElse(null));
    return advance(stopping);
  }

  /**
   * Goes on without the page that it wants, whose turn did not come in time: with what it has when
   * there were other pages, because the next poll may have more luck.
   */
  public VisitStep skip(BooleanSupplier stopping) {
    if (reading.hadPages()) {
      return new VisitStep.Ended(end());
    }
    take(null);
    return advance(stopping);
  }

  /** What it gives without the pages that it still needs. */
  public Visit end() {
    return reading.end();
  }

  private void take(@Nullable Fetched page) {
    reading.take(page);
    wanted = null;
    needed = reading.next();
  }
}
