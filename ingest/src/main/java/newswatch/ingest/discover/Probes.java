package newswatch.ingest.discover;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.ingest.robots.RobotsGate;

/** The requests of one discovery: never the same twice, and only so many. */
final class Probes {
  /** A person waits for the answer, and a site does not like to be tried. */
  static final int MOST = 24;

  private static final int OK = 200;

  private final Web web;
  private final RobotsGate robots;
  private final Set<String> asked = new HashSet<>();

  Probes(Web web, RobotsGate robots) {
    this.web = web;
    this.robots = robots;
  }

  int count() {
    return asked.size();
  }

  /** What became of the one request that a person asked for. */
  FetchResult first(String address) {
    asked.add(address);
    return web.send(WebRequest.get(address));
  }

  /** The answer, when there is one and it may be asked for. */
  Optional<Fetched> get(String address) {
    if (asked.size() >= MOST || asked.contains(address) || !allows(address)) {
      return Optional.empty();
    }
    return first(address) instanceof Fetched fetched && fetched.status() == OK
        ? Optional.of(fetched)
        : Optional.empty();
  }

  /** The sitemaps that the robots.txt of an address names. */
  List<String> sitemaps(String address) {
    return robots.judge(address).sitemaps();
  }

  private boolean allows(String address) {
    return robots.judge(address).isAllowed();
  }
}
