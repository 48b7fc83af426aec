package newswatch.ingest.discover;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;

/** The requests of one discovery: never the same twice, and only so many. */
final class Probes {
  /** A person waits for the answer, and a site does not like to be tried. */
  static final int MOST = 24;

  private static final int OK = 200;

  private final Web web;
  private final Predicate<String> allowed;
  private final Set<String> asked = new HashSet<>();

  Probes(Web web, Predicate<String> allowed) {
    this.web = web;
    this.allowed = allowed;
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
    if (asked.size() >= MOST || asked.contains(address) || !allowed.test(address)) {
      return Optional.empty();
    }
    return first(address) instanceof Fetched fetched && fetched.status() == OK
        ? Optional.of(fetched)
        : Optional.empty();
  }
}
