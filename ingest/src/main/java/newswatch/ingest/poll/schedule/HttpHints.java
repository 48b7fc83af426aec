package newswatch.ingest.poll.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.egress.Fetched;
import org.jspecify.annotations.Nullable;

/** Reads from the headers of an answer when to ask again (RFC 9110 §10.2.3, RFC 9111 §4.2). */
public final class HttpHints {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,12})");

  private HttpHints() {}

  /** The hints in the headers. */
  public static PollHints of(Fetched answer, Instant now) {
    return new PollHints(retryAfter(answer, now), fresh(answer));
  }

  private static Duration retryAfter(Fetched answer, Instant now) {
    String value = answer.header("retry-after").orElse("").strip();
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant at = date(value);
    return at == null || at.isBefore(now) ? Duration.ZERO : Duration.between(now, at);
  }

  private static Duration fresh(Fetched answer) {
    Matcher maxAge = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
    if (!maxAge.find()) {
      return Duration.ZERO;
    }
    String age = answer.header("age").orElse("").strip();
    long used = SECONDS.matcher(age).matches() ? Long.parseLong(age) : 0;
    return Duration.ofSeconds(Math.max(0, Long.parseLong(maxAge.group(1)) - used));
  }

  private static @Nullable Instant date(String value) {
    try {
      return OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
