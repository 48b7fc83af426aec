package newswatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RobotsPropertyTest {
  private static final RobotsParser PARSER = new RobotsParser("newswatch");
  private static final String FILE =
      """
      # of our own
      User-agent: other
      User-Agent: newswatch/2
      Disallow: /private/*.html$
      Allow: /private/öffentlich$%7b
      Crawl-delay: 1.5
      Sitemap: https://example.org/sitemap.xml

      User-agent: *
      Disallowed: /
      """;

  @Property(tries = 5_000)
  void a_rule_matches_what_all_ways_through_it_match(
      @ForAll("patterns") String pattern, @ForAll("targets") String target) {
    var rule = new RobotsRule(true, pattern, pattern.length());
    assertThat(rule.matches(target)).isEqualTo(anyWayMatches(pattern, target));
  }

  /** All places of the target at which a beginning of the pattern may end, step by step. */
  private static boolean anyWayMatches(String pattern, String target) {
    boolean[] ends = new boolean[target.length() + 1];
    ends[0] = true;
    for (int p = 0; p < pattern.length(); p++) {
      char c = pattern.charAt(p);
      if (c == '$' && p == pattern.length() - 1) {
        return ends[target.length()];
      }
      boolean[] next = new boolean[target.length() + 1];
      boolean before = false;
      for (int t = 0; t <= target.length(); t++) {
        before |= ends[t];
        next[t] = c == '*' ? before : t > 0 && ends[t - 1] && target.charAt(t - 1) == c;
      }
      ends = next;
    }
    for (boolean end : ends) {
      if (end) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 2_000)
  void whatever_is_changed_in_a_file_it_gives_rules_and_verdicts(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll @Size(max = 40) byte[] bytes,
      @ForAll("targets") String target) {
    byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < places.size(); i++) {
      file[places.get(i) % file.length] =
          bytes.length == 0 ? (byte) places.get(i).intValue() : bytes[i % bytes.length];
    }
    assertThatItIsRead(file, target);
  }

  @Property(tries = 1_000)
  void any_bytes_give_rules_and_verdicts(@ForAll byte[] file, @ForAll("targets") String target) {
    assertThatItIsRead(file, target);
  }

  private static void assertThatItIsRead(byte[] file, String target) {
    RobotsRules rules = PARSER.parse(file, "https://example.org/robots.txt");
    assertThat(rules.judge(target)).isNotInstanceOf(RobotsVerdict.Unknown.class);
    assertThat(rules.crawlDelay().orElse(Duration.ofSeconds(1))).isPositive();
    assertThat(rules.judge("/robots.txt").isAllowed()).isTrue();
  }

  @Provide
  static Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("/ab*$").ofMaxLength(9);
  }

  @Provide
  static Arbitrary<String> targets() {
    return Arbitraries.strings().withChars("/ab").ofMaxLength(14).map(text -> "/" + text);
  }
}
