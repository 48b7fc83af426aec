package newswatch.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads robots.txt with crawler-commons, which finds the groups that speak to a robot and takes
 * their rules (RFC 9309 §2.2.1), and mends where its verdicts differ from Google's parser, which
 * site owners test their files with:
 *
 * <ul>
 *   <li>A {@code $} that is not at the end of a rule stands for itself. The library percent-encodes
 *       it in addresses and not in rules, so that such rules match nothing.
 *   <li>The library tries only the first place for the last part of a rule, so that {@code /*.gif$}
 *       does not match {@code /a.gif.gif}. {@link RobotsRule} tries the last place.
 *   <li>{@code Allow: /index.html} allows {@code /} as well.
 *   <li>Keys may go on after their word, as in {@code Disallowed: /}, and {@code User-agent: *} may
 *       be followed by further words.
 *   <li>Half a mebibyte of {@code <} in a page that the server gives for a robots.txt keeps the
 *       library busy for minutes.
 * </ul>
 *
 * <p>What is percent-encoded is compared as RFC 9309 §2.2.2 says, as the library has it: {@code
 * /%62} is {@code /b}. Google's parser compares it as it is written.
 */
public final class RobotsParser {
  /** What is read of a file (RFC 9309 §2.5 asks for at least as much). */
  static final int MOST_BYTES = 500 * 1024;

  private static final int MOST_SITEMAPS = 1_000;
  private static final Pattern LONG_KEY =
      Pattern.compile(
          "(?i)(?<![^\\r\\n])[ \\t]*(user[- ]?agent|dis?s?all?[ao]w|diasllow|allow)[^:#\\r\\n]*:");
  private static final Pattern ANY_AGENT =
      Pattern.compile("(?i)(?<![^\\r\\n])([ \\t]*user-agent:[ \\t]*\\*)[ \\t][^\\r\\n]*");

  /** Where the library strips tags, it looks for the end of each of these in all that follows. */
  private static final Pattern UNCLOSED_TAG = Pattern.compile("<(?![^<>\\r\\n]*>)");

  private final String agent;

  /**
   * A parser for one robot.
   *
   * @param agent its product token (RFC 9309 §2.2.1): letters, hyphens and underscores
   */
  public RobotsParser(String agent) {
    if (!agent.matches("[A-Za-z_-]+")) {
      throw new IllegalArgumentException(
          "\"" + agent + "\" is no name of a robot; expected letters, - and _ alone");
    }
    this.agent = agent.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a file; whatever is in it, it gives rules.
   *
   * @param address where it was found: what addresses of sitemaps in it are relative to
   */
  public RobotsRules parse(byte[] robots, String address) {
    var library = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules read =
        library.parseContent(address, mended(cut(robots)), "text/plain", List.of(agent));
    List<RobotsRule> rules = new ArrayList<>();
    read.getRobotRules().forEach(rule -> addRule(rules, rule.isAllow(), rule.getPrefix()));
    Optional<Duration> delay =
        read.getCrawlDelay() > 0
            ? Optional.of(Duration.ofMillis(read.getCrawlDelay()))
            : Optional.empty();
    List<String> sitemaps = read.getSitemaps();
    return new RobotsRules(
        rules, delay, sitemaps.subList(0, Math.min(MOST_SITEMAPS, sitemaps.size())));
  }

  private static void addRule(List<RobotsRule> rules, boolean allow, String written) {
    rules.add(new RobotsRule(allow, literal(written), written.length()));
    int name = written.lastIndexOf('/') + 1;
    if (allow && written.startsWith("index.htm", name)) {
      rules.add(new RobotsRule(true, literal(written.substring(0, name)) + "$", name + 1));
    }
  }

  /** Encodes each {@code $} but the last character. */
  private static String literal(String pattern) {
    int last = pattern.length() - 1;
    return last < 0
        ? pattern
        : pattern.substring(0, last).replace("$", "%24") + pattern.charAt(last);
  }

  /** Cuts between lines: half a path would stand for more than the whole one. */
  private static byte[] cut(byte[] robots) {
    if (robots.length <= MOST_BYTES) {
      return robots;
    }
    int end = MOST_BYTES;
    while (end > 0 && robots[end] != '\n' && robots[end] != '\r') {
      end--;
    }
    return Arrays.copyOf(robots, end);
  }

  private static byte[] mended(byte[] robots) {
    String text = new String(robots, StandardCharsets.ISO_8859_1);
    String keys = LONG_KEY.matcher(text).replaceAll(key -> canonical(key.group(1)) + ":");
    String agents = ANY_AGENT.matcher(keys).replaceAll("$1");
    String tags = UNCLOSED_TAG.matcher(agents).replaceAll("%3C");
    return tags.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String canonical(String key) {
    return switch (Character.toLowerCase(key.charAt(0))) {
      case 'u' -> "user-agent";
      case 'd' -> "disallow";
      default -> "allow";
    };
  }
}
