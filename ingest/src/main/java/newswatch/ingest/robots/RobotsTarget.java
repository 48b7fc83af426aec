package newswatch.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;

/**
 * Path and query in the spelling in which rules are compared with them (RFC 9309 §2.2.2): what need
 * not be percent-encoded is not, and what stands for itself is, although it has a meaning in rules.
 */
final class RobotsTarget {
  /** Everybody may read this one, whatever the rules say (RFC 9309 §2.2.2). */
  static final String ROBOTS_TXT = "/robots.txt";

  private RobotsTarget() {}

  static String of(String pathAndQuery) {
    return SimpleRobotRules.escapePath(pathAndQuery, null).replace("*", "%2A").replace("$", "%24");
  }
}
