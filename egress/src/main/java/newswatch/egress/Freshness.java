package newswatch.egress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a response says about when to ask again. Hints that cannot be read are none, and none is
 * longer than a year.
 *
 * @param retryAfter how long to leave the server alone (RFC 9110 §10.2.3), also when it is zero
 * @param fresh how much longer the response holds (RFC 9111 §4.2): its {@code max-age}, else {@code
 *     Expires}, less the time that it has been under way already; zero for {@code no-cache}
 * @param mayBeKept false for {@code no-store}
 */
public record Freshness(
    Optional<Duration> retryAfter, Optional<Duration> fresh, boolean mayBeKept) {
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TOO_MANY_SECONDS = Pattern.compile("[0-9]{19,}");
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?i)(?:^|,)\\s*([a-z-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s,\"]*)))?\\s*(?=,|$)");

  /**
   * Reads the headers of a response.
   *
   * @param headers by their lower-case names
   * @param now when the response came
   */
  public static Freshness of(Map<String, String> headers, Instant now) {
    Optional<Duration> retryAfter =
        value(headers, "retry-after").flatMap(text -> secondsOrDate(text, now));
    String control = headers.getOrDefault("cache-control", "");
    Optional<Duration> lifetime = Optional.empty();
    boolean checked = false;
    boolean kept = true;
    for (Matcher directive = DIRECTIVE.matcher(control); directive.find(); ) {
      switch (directive.group(1).toLowerCase(Locale.ROOT)) {
        case "max-age" -> lifetime = lifetime.or(() -> seconds(argument(directive)));
        case "no-cache" -> checked = true;
        case "no-store" -> kept = false;
        default -> {
          // For other caches than ours.
        }
      }
    }
    Optional<Duration> fresh =
        checked || !kept
            ? Optional.of(Duration.ZERO)
            : lifetime
                .or(() -> untilExpiry(headers, now))
                .map(whole -> atLeastZero(whole.minus(age(headers))));
    return new Freshness(retryAfter, fresh, kept);
  }

  private static String argument(Matcher directive) {
    String quoted = directive.group(2);
    String plain = quoted == null ? directive.group(3) : quoted;
    return plain == null ? "" : plain;
  }

  /** A date that is none has passed already (RFC 9111 §5.3). */
  private static Optional<Duration> untilExpiry(Map<String, String> headers, Instant now) {
    Instant sent = value(headers, "date").flatMap(text -> HttpDate.parse(text, now)).orElse(now);
    return value(headers, "expires")
        .map(
            text ->
                HttpDate.parse(text, now)
                    .map(expiry -> bounded(Duration.between(sent, expiry)))
                    .orElse(Duration.ZERO));
  }

  private static Duration age(Map<String, String> headers) {
    return value(headers, "age").flatMap(Freshness::seconds).orElse(Duration.ZERO);
  }

  private static Optional<Duration> secondsOrDate(String text, Instant now) {
    return seconds(text)
        .or(() -> HttpDate.parse(text, now).map(date -> bounded(Duration.between(now, date))));
  }

  private static Optional<Duration> seconds(String text) {
    String digits = text.strip();
    if (TOO_MANY_SECONDS.matcher(digits).matches()) {
      return Optional.of(LONGEST);
    }
    return SECONDS.matcher(digits).matches()
        ? Optional.of(bounded(Duration.ofSeconds(Long.parseLong(digits))))
        : Optional.empty();
  }

  private static Duration bounded(Duration hint) {
    return hint.compareTo(LONGEST) > 0 ? LONGEST : atLeastZero(hint);
  }

  private static Duration atLeastZero(Duration hint) {
    return hint.isNegative() ? Duration.ZERO : hint;
  }

  private static Optional<String> value(Map<String, String> headers, String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
