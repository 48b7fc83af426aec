package newswatch.app.feed;

import java.time.Duration;
import java.util.List;
import newswatch.ingest.robots.RobotsVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a robots.txt says of one address, as it is printed.
 *
 * @param url the address; left out where it stands next to it anyway
 * @param verdict {@code allowed}, {@code disallowed}, or {@code unknown} when the site did not
 *     answer
 * @param rule the rule that decided; left out when none speaks of the address
 * @param why it is unknown, for people
 * @param crawlDelay seconds that the site asks to wait between two requests
 * @param sitemaps that it names
 */
public record RobotsAnswer(
    @Nullable String url,
    String verdict,
    @Nullable String rule,
    @Nullable String why,
    @Nullable Double crawlDelay,
    @Nullable List<String> sitemaps) {

  /** The answer about an address. */
  public static RobotsAnswer of(@Nullable String url, RobotsVerdict given) {
    String rule = null;
    String why = null;
    String verdict;
    if (given instanceof RobotsVerdict.Allowed allowed) {
      verdict = "allowed";
      rule = allowed.rule().orElse(null);
    } else if (given instanceof RobotsVerdict.Disallowed disallowed) {
      verdict = "disallowed";
      rule = disallowed.rule();
    } else {
      verdict = "unknown";
      why = ((RobotsVerdict.Unknown) given).why();
    }
    return new RobotsAnswer(
        url,
        verdict,
        rule,
        why,
        given.crawlDelay().map(Duration::toMillis).map(millis -> millis / 1_000.0).orElse(null),
        given.sitemaps().isEmpty() ? null : given.sitemaps());
  }
}
