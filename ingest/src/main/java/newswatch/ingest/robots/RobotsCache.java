package newswatch.ingest.robots;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The robots.txt of the sites that were asked about last, in bounded memory. */
final class RobotsCache {
  private static final int FIRST_CAPACITY = 256;
  private static final float LOAD = 0.75f;

  private final Map<String, SiteRobots> sites = new LinkedHashMap<>(FIRST_CAPACITY, LOAD, true);
  private final int mostSites;
  private final long mostBytes;
  private long bytes;

  /**
   * An empty cache.
   *
   * @param mostBytes about how many bytes all sites together may take
   */
  RobotsCache(int mostSites, long mostBytes) {
    this.mostSites = mostSites;
    this.mostBytes = mostBytes;
  }

  synchronized Optional<SiteRobots> get(String site) {
    return Optional.ofNullable(sites.get(site));
  }

  /** Keeps it, and forgets the sites that nobody has asked about for longest. */
  synchronized void put(String site, SiteRobots robots) {
    SiteRobots before = sites.put(site, robots);
    bytes += robots.weight() - (before == null ? 0 : before.weight());
    Iterator<SiteRobots> eldest = sites.values().iterator();
    while (sites.size() > mostSites || (bytes > mostBytes && sites.size() > 1)) {
      bytes -= eldest.next().weight();
      eldest.remove();
    }
  }

  synchronized int size() {
    return sites.size();
  }
}
