package newswatch.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.LocationReading;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.WebLocation;

/**
 * Asks each site (scheme, host and port) for its robots.txt and remembers it.
 *
 * <p>RFC 9309 §2.3.1 and §2.4: a file that is not there (4xx, redirects without an end) allows
 * everything; a site that does not answer or has a fault of its own (5xx) allows nothing, unless
 * its rules are known from earlier. A file is asked for again after a day. As Google does, 429
 * counts as a fault: a site that is asked too much has not said yes.
 *
 * <p>One thread may use it, or many; those that ask about the same new site wait for one request.
 */
public final class WebRobotsGate implements RobotsGate {
  static final Duration KEPT = Duration.ofHours(24);

  /** A site that cannot be asked is asked again after this time. */
  static final Duration RETRY = Duration.ofMinutes(30);

  /** For how long rules hold when their site has stopped answering. */
  static final Duration LONGEST_HELD = Duration.ofDays(30);

  private static final int MOST_SITES = 20_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Web web;
  private final RobotsParser parser;
  private final InstantSource clock;
  private final RobotsCache cache = new RobotsCache(MOST_SITES, MOST_BYTES);
  private final Map<String, CompletableFuture<SiteRobots>> underWay = new ConcurrentHashMap<>();

  /**
   * A gate for one robot.
   *
   * @param parser for the robot that asks
   */
  public WebRobotsGate(Web web, RobotsParser parser, InstantSource clock) {
    this.web = web;
    this.parser = parser;
    this.clock = clock;
  }

  @Override
  public RobotsVerdict judge(String address) {
    LocationReading reading = WebLocation.parse(address);
    if (reading instanceof Refusal refusal) {
      return new RobotsVerdict.Unknown(refusal.detail());
    }
    WebLocation location = (WebLocation) reading;
    SiteRobots robots = robots(location.scheme() + "://" + location.authority());
    return robots.rules().isPresent()
        ? robots.rules().get().judge(location.target())
        : new RobotsVerdict.Unknown(robots.failure().orElse("nothing is known"));
  }

  private SiteRobots robots(String site) {
    Optional<SiteRobots> known = cache.get(site);
    if (known.isPresent() && clock.instant().isBefore(known.get().nextAsked())) {
      return known.get();
    }
    var mine = new CompletableFuture<SiteRobots>();
    CompletableFuture<SiteRobots> others = underWay.putIfAbsent(site, mine);
    if (others != null) {
      return others.join();
    }
    try {
      SiteRobots robots = ask(site, known);
      cache.put(site, robots);
      mine.complete(robots);
      return robots;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(site, mine);
    }
  }

  private SiteRobots ask(String site, Optional<SiteRobots> known) {
    String address = site + RobotsTarget.ROBOTS_TXT;
    FetchResult result = web.send(WebRequest.get(address).with("Accept", "text/plain, */*;q=0.5"));
    Instant now = clock.instant();
    Optional<String> failure = failure(address, result);
    if (failure.isEmpty()) {
      return new SiteRobots(Optional.of(rules(result)), now, failure, now.plus(KEPT));
    }
    Optional<SiteRobots> held =
        known.filter(robots -> now.isBefore(robots.given().plus(LONGEST_HELD)));
    return new SiteRobots(
        held.flatMap(SiteRobots::rules),
        held.map(SiteRobots::given).orElse(now),
        failure,
        now.plus(RETRY));
  }

  private RobotsRules rules(FetchResult result) {
    return result instanceof Fetched fetched && fetched.status() / 100 == 2
        ? parser.parse(fetched.body(), fetched.location().toString())
        : RobotsRules.NONE;
  }

  /** Why the site has not said what it asks for; empty when it has, be it by having no file. */
  private static Optional<String> failure(String address, FetchResult result) {
    String why = null;
    if (result instanceof FetchResult.Refused refused) {
      why = refused.refusal().detail();
    } else if (result instanceof FetchResult.Failed failed
        && failed.reason() != FailureReason.TOO_MANY_REDIRECTS) {
      why = failed.detail();
    } else if (result instanceof Fetched fetched
        && (fetched.status() >= 500 || fetched.status() == TOO_MANY_REQUESTS)) {
      why = "status " + fetched.status();
    }
    return Optional.ofNullable(why).map(reason -> address + ": " + reason);
  }
}
