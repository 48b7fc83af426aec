package newswatch.events;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks that records make of their fields. They are public for the sake of {@link
 * newswatch.events.rules} and name the record and the field in their message, because it is shown
 * to the person or program that sent it.
 */
public final class Required {
  private Required() {}

  public static <T> T present(String record, String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(record + " without \"" + field + "\"");
    }
    return value;
  }

  public static String text(String record, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(record + " without \"" + field + "\"");
    }
    return WellFormed.text(value);
  }

  /** A text that may be left out, where a blank one says as little as none. */
  public static @Nullable String textOrNull(@Nullable String value) {
    return WellFormed.orNull(value);
  }

  /** A copy in the order of the names, so that equal records give equal bytes; empty for null. */
  public static Map<String, String> sorted(@Nullable Map<String, String> texts) {
    return texts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  static void atMost(String record, String field, String value, int limit) {
    if (value.length() > limit && value.codePointCount(0, value.length()) > limit) {
      throw new IllegalArgumentException(
          record + " with a \"" + field + "\" of over " + limit + " characters");
    }
  }
}
