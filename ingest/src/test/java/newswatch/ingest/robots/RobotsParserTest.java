package newswatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a file is written with a | after it. */
class RobotsParserTest {
  private static final RobotsParser PARSER = new RobotsParser("newswatch");

  @ParameterizedTest
  @CsvSource({
    "/a,                /a,            true",
    "/a,                /abc,          true",
    "/a,                /A,            false",
    "/a/,               /a,            false",
    "/a?x=,             /a?x=1,        true",
    "/*.gif$,           /a.gif.gif,    true",
    "/*.gif$,           /a.gif?x,      false",
    "/a*b*c,            /a1b2c3,       true",
    "/a*b*c,            /a1c2b3,       false",
    "*/b,               /a/b,          true",
    "/a$,               /a,            true",
    "/a$,               /ab,           false",
    "/a/${x}/,          /a/${x}/b,     true",
    "/a/$%7Bx%7D/,      /a/$%7Bx%7D/b, true",
    "/a/%24b,           /a/$b,         true",
    "/a%2Ab,            /a*b,          true",
    "/a%2Ab,            /axb,          false",
    "/%62,              /b,            true",
    "/b%c3%a9,          /b%C3%A9,      true",
    "/bé,               /b%C3%A9,      true",
    "/a<b,              /a%3Cb,        true",
    "b,                 /b,            false",
    "https://x.org/b,   /b,            false",
  })
  void a_rule_speaks_of_the_paths_that_begin_as_it_does(String rule, String path, boolean matches) {
    assertThat(rules("User-agent: *|Disallow: " + rule).judge(path).isAllowed())
        .isEqualTo(!matches);
  }

  @ParameterizedTest
  @CsvSource({
    "Disallow: /a|Allow: /a/b,          /a/b, true",
    "Allow: /a/b|Disallow: /a,          /a/c, false",
    "Disallow: /a|Allow: /a,            /a,   true",
    "Allow: /|Disallow: /*b,            /ab,  false",
    "Disallow:,                         /a,   true",
    "Disallow: /|Allow: /index.html,    /,    true",
    "Disallow: /|Allow: /n/index.htm,   /n/,  true",
    "Disallow: /|Allow: /n/index.htm,   /n/a, false",
    "Allow: /a|Disallow: /index.html,   /,    true",
    "Disallow: /,                /robots.txt, true",
    "Disallow: /,               /robots.txt?, false",
  })
  void the_longest_rule_holds_and_of_equal_ones_the_one_that_allows(
      String rules, String path, boolean allowed) {
    assertThat(rules("User-agent: *|" + rules).judge(path).isAllowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *|Disallow: /",
        "User-agent: newswatch|Disallow: /",
        "User-agent: NewsWatch/1.0|Disallow: /",
        "User-agent: other|User-agent: newswatch|Disallow: /",
        "User-agent: newswatch|Disallow: /b|User-agent: *|Allow: /|User-agent: newswatch|Disallow: /",
        "User-agent: newswatch|Crawl-delay: 3|Sitemap: /s|Disallow: /",
        "user agent:*|DISALLOW:/",
        "User-agent: *|Disallow /",
        "User-agent: * # all|Disallow: / # everything",
        "User-agent: * and everybody else|Disallow: /",
        "User-agents: *|Disallowed: /",
        "User-agent: *|Dissallow: /",
        "\uFEFFUser-agent: *|Disallow: /",
      })
  void the_groups_that_speak_to_newswatch_hold_together(String file) {
    assertThat(rules(file).judge("/a")).isInstanceOf(RobotsVerdict.Disallowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|||",
        "Disallow: /",
        "User-agent: other|Disallow: /",
        "User-agent: news|Disallow: /",
        "User-agent: newswatch|Allow: /|User-agent: *|Disallow: /",
        "User-agent: newswatch|Disallow:|User-agent: *|Disallow: /",
        "User-agent: *|# Disallow: /",
        "<html><body>Not found</body></html>|Disallow: /",
        "User-agent: *|Noindex: /",
      })
  void what_does_not_speak_to_newswatch_is_no_rule(String file) {
    assertThat(rules(file).judge("/a").isAllowed()).isTrue();
  }

  @Test
  void a_verdict_names_its_rule_the_delay_and_the_sitemaps() {
    RobotsRules rules =
        rules(
            "User-agent: newswatch|Crawl-delay: 2.5|Disallow: /a$b|Allow: /a$b/c*d$"
                + "|Sitemap: https://example.org/sitemap.xml");
    assertThat(rules.judge("/a$bc"))
        .isInstanceOfSatisfying(
            RobotsVerdict.Disallowed.class,
            verdict -> assertThat(verdict.rule()).isEqualTo("Disallow: /a%24b"));
    RobotsVerdict allowed = rules.judge("/a$b/cd");
    assertThat(((RobotsVerdict.Allowed) allowed).rule()).contains("Allow: /a%24b/c*d$");
    assertThat(allowed.crawlDelay()).contains(Duration.ofMillis(2_500));
    assertThat(allowed.sitemaps()).containsExactly("https://example.org/sitemap.xml");
    assertThat(((RobotsVerdict.Allowed) rules.judge("/b")).rule()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "0", "NaN", "soon", "99999999999999999999", ""})
  void a_delay_that_is_none_is_none(String delay) {
    assertThat(rules("User-agent: *|Crawl-delay: " + delay).crawlDelay()).isEmpty();
  }

  @Test
  void what_is_too_long_is_read_up_to_the_last_whole_line() {
    String filler = "# %s|".formatted("x".repeat(97)).repeat(5_119);
    String start = "User-agent: *|" + filler + "Disallow: /first|";
    String cutHere = "Disallow: /" + "a".repeat(RobotsParser.MOST_BYTES);
    RobotsRules rules = rules(start + cutHere + "|Disallow: /last");
    assertThat(rules.judge("/first").isAllowed()).isFalse();
    assertThat(rules.judge("/a").isAllowed()).isTrue();
    assertThat(rules.judge("/last").isAllowed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<a", "%", "allow", " \t", "*", "User-agent:", "|Disallow: /*a*b"})
  void a_file_that_repeats_itself_takes_no_time(String part) {
    String filler = part.repeat(RobotsParser.MOST_BYTES / part.length() - 50);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          RobotsRules rules = rules("User-agent: *|Disallow: /a|<html>" + filler);
          assertThat(rules.judge("/a" + "a".repeat(8_000)).isAllowed()).isFalse();
        });
  }

  @Test
  void a_robot_has_a_name() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RobotsParser("news watch/1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new RobotsParser(""));
  }

  static RobotsRules rules(String file) {
    return PARSER.parse(
        file.replace('|', '\n').getBytes(StandardCharsets.UTF_8), "https://example.org/robots.txt");
  }
}
