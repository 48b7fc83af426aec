package newswatch.ingest.addresses;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as GDELT writes them, in UTC: {@code 20261122T081500Z} and {@code 20261122081500}. */
final class GdeltTime {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private GdeltTime() {}

  static @Nullable Instant parse(String written) {
    String digits = written.strip().replace("T", "").replace("Z", "");
    try {
      return LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
