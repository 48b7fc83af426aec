package newswatch.desk.syndication;

/**
 * The last entries of one watch, in both ways in which it can be asked for: what a watch wants may
 * change at any time, and what it told before does not come again. Not thread-safe.
 */
final class WatchEntries {
  private final LatestEntries stories = new LatestEntries();
  private final LatestEntries alerts = new LatestEntries();

  void add(Entry alert) {
    alerts.add(alert);
    stories.add(stories.remove(alert.subject()).map(alert::with).orElse(alert));
  }

  /** The entries with the alerts on one story in one, or each alert by itself. */
  LatestEntries entries(boolean folded) {
    return folded ? stories : alerts;
  }
}
