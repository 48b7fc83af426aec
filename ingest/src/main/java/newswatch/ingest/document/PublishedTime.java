package newswatch.ingest.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as inputs write it: an ISO-8601 date, or a date-time with or
 * without an offset (UTC when it has none), or RFC 1123. Anything else is unknown: a wrong time is
 * worse than none.
 */
public final class PublishedTime {
  private static final int SHORTEST_YEAR = 1000;
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' ']")
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PublishedTime() {}

  /** The time, or null when the text says none that can be relied on. */
  public static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String time = text.strip();
    Instant iso = iso(time);
    return iso != null ? iso : rfc1123(time);
  }

  private static @Nullable Instant iso(String time) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(time, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime exact) {
        return exact.toInstant();
      }
      if (parsed instanceof LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
      }
      return LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant rfc1123(String time) {
    try {
      OffsetDateTime parsed = OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(time));
      // "21 May 25" would be a day in the time of the Romans.
      return parsed.getYear() < SHORTEST_YEAR ? null : parsed.toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
