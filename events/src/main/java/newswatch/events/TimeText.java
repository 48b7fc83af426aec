package newswatch.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How people write moments: {@code 2025-05-21T08:00:00Z}, another offset in the place of {@code Z},
 * or a date, which is its first moment in UTC.
 */
public final class TimeText {
  private TimeText() {}

  /** The moment of a text; empty when it is none. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
