package newswatch.ingest.warc;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a record's header that are needed to find its end and to know what it is. */
final class RecordHeader {
  private static final int LONGEST_NUMBER = 18;

  private final byte[] bytes;
  private final Map<String, String> fields = new HashMap<>();

  /**
   * A header.
   *
   * @param bytes from the version to the blank line
   */
  RecordHeader(byte[] bytes) {
    this.bytes = bytes;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\r?\\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** What the record is, such as {@code response}; empty when it does not say. */
  String type() {
    return fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
  }

  /** How many bytes follow the header; empty when it does not say. */
  Optional<Long> length() {
    String length = fields.getOrDefault("content-length", "");
    return length.matches("\\d{1," + LONGEST_NUMBER + "}")
        ? Optional.of(Long.parseLong(length))
        : Optional.empty();
  }
}
