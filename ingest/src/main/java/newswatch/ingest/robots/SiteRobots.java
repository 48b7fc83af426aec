package newswatch.ingest.robots;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one site's robots.txt.
 *
 * @param rules as they were when the site last gave them; empty when it never did
 * @param given when that was
 * @param failure why the site could not be asked when it was last tried; empty when it could
 * @param nextAsked when to ask again
 */
record SiteRobots(
    Optional<RobotsRules> rules, Instant given, Optional<String> failure, Instant nextAsked) {
  private static final int FIXED_WEIGHT = 500;

  /** About how many bytes it takes in memory. */
  long weight() {
    long characters =
        rules.stream()
            .mapToLong(
                r ->
                    r.rules().stream().mapToLong(rule -> rule.pattern().length() + 80L).sum()
                        + r.sitemaps().stream().mapToLong(text -> text.length() + 60L).sum())
            .sum();
    return FIXED_WEIGHT + characters;
  }
}
