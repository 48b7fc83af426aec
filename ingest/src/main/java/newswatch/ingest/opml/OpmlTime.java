package newswatch.ingest.opml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as OPML has them: those of RFC 822 with four digits for the year. */
final class OpmlTime {
  private OpmlTime() {}

  static String of(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }
}
