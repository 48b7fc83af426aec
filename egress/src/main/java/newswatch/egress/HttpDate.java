package newswatch.egress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three forms of a date in HTTP (RFC 9110 §5.6.7); all are UTC. */
public final class HttpDate {
  private static final int CENTURY = 100;

  /** A year of two digits is the one that ends so and is at most 50 years ahead. */
  private static final int YEARS_AHEAD = 50;

  private static final List<DateTimeFormatter> FOUR_DIGITS =
      List.of(format("d MMM uuuu HH:mm:ss"), format("MMM d HH:mm:ss uuuu"));

  private HttpDate() {}

  /**
   * Reads a date; empty when it is none. The day of the week says nothing that the date does not,
   * and is left aside: it is wrong often enough.
   *
   * @param now against which a year of two digits is read
   */
  public static Optional<Instant> parse(String text, Instant now) {
    String date =
        text.strip()
            .replaceFirst("^\\p{Alpha}{3,9},? +", "")
            .replaceFirst("(?i) +(?:GMT|UTC)$", "")
            .replaceAll("[ -]+", " ");
    for (DateTimeFormatter format : FOUR_DIGITS) {
      Optional<Instant> read = read(date, format);
      if (read.isPresent()) {
        return read;
      }
    }
    int thisYear = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    return read(date, twoDigits(Year.of(thisYear + YEARS_AHEAD - CENTURY + 1)));
  }

  private static Optional<Instant> read(String date, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDateTime.parse(date, format).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter twoDigits(Year first) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("d MMM ")
        .appendValueReduced(ChronoField.YEAR, 2, 2, first.getValue())
        .appendPattern(" HH:mm:ss")
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
