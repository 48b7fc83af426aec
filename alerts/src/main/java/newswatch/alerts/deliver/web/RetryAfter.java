package newswatch.alerts.deliver.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.egress.HttpDate;

/** The header {@code Retry-After} (RFC 9110 §10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** How long to wait from a time on; empty when the header says nothing that can be read. */
  static Optional<Duration> read(String header, Instant now) {
    String text = header.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return HttpDate.parse(text, now)
        .map(date -> date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
  }
}
