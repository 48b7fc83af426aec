package newswatch.ingest.robots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether a site's robots.txt lets an address be fetched. */
public sealed interface RobotsVerdict {

  /** How long the site asks to wait between two requests; as it says, which may be for days. */
  default Optional<Duration> crawlDelay() {
    return Optional.empty();
  }

  /** The addresses of the site's sitemaps, as robots.txt has them. */
  default List<String> sitemaps() {
    return List.of();
  }

  /** Whether the address may be fetched: what is unknown may not (RFC 9309 §2.3.1.4). */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * It may be fetched.
   *
   * @param rule the rule that says so; empty when none speaks of the address
   */
  record Allowed(Optional<String> rule, Optional<Duration> crawlDelay, List<String> sitemaps)
      implements RobotsVerdict {}

  /**
   * It must not be fetched.
   *
   * @param rule the rule that says so, such as {@code Disallow: /search}
   */
  record Disallowed(String rule, Optional<Duration> crawlDelay, List<String> sitemaps)
      implements RobotsVerdict {}

  /**
   * The site could not be asked, so the address must not be fetched for now.
   *
   * @param why a sentence for people
   */
  record Unknown(String why) implements RobotsVerdict {}
}
