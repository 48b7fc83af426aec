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
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

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

  /** Fetches an address in its host's turn; empty when it cannot be had now. */
  public Optional<Fetched> fetch(Web web, String address) {
    Optional<Turn.Visit> turn = turn(address);
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    FetchResult result;
    try {
      result = web.send(WebRequest.get(address));
    } finally {
      turn.get().close();
    }
    if (!(result instanceof Fetched answer)) {
      return Optional.empty();
    }
    rest(answer, PollHints.of(answer, clock.instant()));
    return answer.status() == OK ? Optional.of(answer) : Optional.empty();
  }

  /** Waits for a turn at a page, which is to be ended; empty when the page cannot be had now. */
  private Optional<Turn.Visit> turn(String address) {
    if (!(WebLocation.parse(address) instanceof WebLocation location)) {
      return Optional.empty();
    }
    RobotsVerdict verdict = robots.judge(address);
    if (!verdict.isAllowed()) {
      return Optional.empty();
    }
    String host = location.host();
    Instant last = clock.instant().plus(LONGEST_WAIT);
    while (!Thread.currentThread().isInterrupted()) {
      Turn turn = politeness.ask(host, verdict.crawlDelay());
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
