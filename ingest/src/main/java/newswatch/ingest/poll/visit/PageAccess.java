package newswatch.ingest.poll.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Politeness;
import newswatch.egress.Turn;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.ingest.poll.schedule.PollHints;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.robots.RobotsVerdict;

/**
 * Lets pages be fetched where their site's robots.txt allows it, each host in its turn. Feeds are
 * not asked about: they are there to be polled by programs. Safe for use by several threads.
 */
public final class PageAccess {
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** How long a page waits for its host before it is given up. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final RobotsGate robots;
  private final Politeness politeness;
  private final InstantSource clock;

  public PageAccess(RobotsGate robots, Politeness politeness, InstantSource clock) {
    this.robots = robots;
    this.politeness = politeness;
    this.clock = clock;
  }

  /** Whose turn it is to be asked for an address; the address itself when it has no host. */
  public static String host(String address) {
    return WebLocation.parse(address) instanceof WebLocation location ? location.host() : address;
  }

  /** Has the host of an answer left alone for a while, when the answer asks for that. */
  void rest(Fetched answer, PollHints hints) {
    boolean busy = answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
    if (busy && !hints.retryAfter().isZero()) {
      politeness.rest(answer.location().host(), hints.retryAfter());
    }
  }

  /** The page at an address, if its site lets it be fetched; asks the site when that is unknown. */
  Optional<AllowedPage> allowed(String address) {
    if (!(WebLocation.parse(address) instanceof WebLocation location)) {
      return Optional.empty();
    }
    RobotsVerdict verdict = robots.judge(address);
    return verdict.isAllowed()
        ? Optional.of(new AllowedPage(address, location.host(), verdict.crawlDelay()))
        : Optional.empty();
  }

  /** Fetches a page in its host's turn, which it ends; empty when it cannot be had now. */
  Optional<Fetched> fetch(Web web, AllowedPage page, Turn.Visit atHost) {
    FetchResult result;
    try (atHost) {
      result = web.send(WebRequest.get(page.address()));
    }
    if (!(result instanceof Fetched answer)) {
      return Optional.empty();
    }
    rest(answer, PollHints.of(answer, clock.instant()));
    return answer.status() == OK ? Optional.of(answer) : Optional.empty();
  }

  /** Waits for the turn of an address and fetches it; empty when it cannot be had now. */
  public Optional<Fetched> fetch(Web web, String address) {
    return allowed(address)
        .flatMap(page -> awaitTurn(page).flatMap(turn -> fetch(web, page, turn)));
  }

  private Optional<Turn.Visit> awaitTurn(AllowedPage page) {
    Instant last = clock.instant().plus(LONGEST_WAIT);
    while (!Thread.currentThread().isInterrupted()) {
      Turn turn = politeness.ask(page.host(), page.crawlDelay());
      if (turn instanceof Turn.Now now) {
        return Optional.of(now.visit());
      }
      Instant at = ((Turn.Later) turn).then();
      if (at.isAfter(last)) {
        return Optional.empty();
      }
      LockSupport.parkNanos(Duration.between(clock.instant(), at).toNanos());
    }
    return Optional.empty();
  }
}
