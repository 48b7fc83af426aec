package newswatch.ingest.robots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one robots.txt asks of newswatch.
 *
 * @param rules of the groups that speak to newswatch, in no order
 * @param sitemaps their addresses
 */
public record RobotsRules(
    List<RobotsRule> rules, Optional<Duration> crawlDelay, List<String> sitemaps) {
  /** What a site without a robots.txt asks: nothing. */
  public static final RobotsRules NONE = new RobotsRules(List.of(), Optional.empty(), List.of());

  /** Keeps copies. */
  public RobotsRules {
    rules = List.copyOf(rules);
    sitemaps = List.copyOf(sitemaps);
  }

  /**
   * The verdict on a path with its query: the longest rule that matches holds, and of two as long
   * as each other the one that allows.
   */
  public RobotsVerdict judge(String pathAndQuery) {
    String target = RobotsTarget.of(pathAndQuery);
    RobotsRule best = null;
    if (!target.equals(RobotsTarget.ROBOTS_TXT)) {
      for (RobotsRule rule : rules) {
        if ((best == null || outranks(rule, best)) && rule.matches(target)) {
          best = rule;
        }
      }
    }
    if (best == null || best.allow()) {
      return new RobotsVerdict.Allowed(
          Optional.ofNullable(best).map(RobotsRule::toString), crawlDelay, sitemaps);
    }
    return new RobotsVerdict.Disallowed(best.toString(), crawlDelay, sitemaps);
  }

  private static boolean outranks(RobotsRule rule, RobotsRule other) {
    return rule.length() > other.length()
        || (rule.length() == other.length() && rule.allow() && !other.allow());
  }
}
