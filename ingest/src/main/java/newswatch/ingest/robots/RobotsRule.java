package newswatch.ingest.robots;

/**
 * One rule of a robots.txt (RFC 9309 §2.2.2).
 *
 * @param allow whether it allows what it matches
 * @param pattern begins as the paths do that it matches; {@code *} stands for any characters, and a
 *     {@code $} at its end for the end of the path; percent-encoded as paths are for the comparison
 * @param length octets of the pattern as the site wrote it: of two rules the longer one holds
 */
public record RobotsRule(boolean allow, String pattern, int length) {

  /** Whether it speaks of this path with its query; takes time by the product of the lengths. */
  boolean matches(String target) {
    boolean toTheEnd = pattern.endsWith("$");
    String text = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
    int star = text.indexOf('*');
    if (star < 0) {
      return toTheEnd ? target.equals(text) : target.startsWith(text);
    }
    if (!target.startsWith(text.substring(0, star))) {
      return false;
    }
    int at = star;
    int from = star + 1;
    // The first place of each part is the best one: it leaves most to the parts that follow.
    for (int next = text.indexOf('*', from); next >= 0; next = text.indexOf('*', from)) {
      String part = text.substring(from, next);
      int found = target.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
      from = next + 1;
    }
    String last = text.substring(from);
    return toTheEnd
        ? target.length() - last.length() >= at && target.endsWith(last)
        : target.indexOf(last, at) >= 0;
  }

  /** The rule as a line of robots.txt. */
  @Override
  public String toString() {
    return (allow ? "Allow: " : "Disallow: ") + pattern;
  }
}
