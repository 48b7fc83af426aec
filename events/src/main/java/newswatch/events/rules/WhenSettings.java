package newswatch.events.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.DurationText;
import newswatch.events.WireName;
import org.jspecify.annotations.Nullable;

/** The settings of one kind of {@link When}, read one by one so that all faults can be told. */
final class WhenSettings {
  private final String kind;
  private final Map<String, Object> left;
  private final List<String> faults = new ArrayList<>();

  private WhenSettings(String kind, Map<String, Object> left) {
    this.kind = kind;
    this.left = left;
  }

  static WhenSettings of(String kind, @Nullable Object value) {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, setting) -> settings.put(String.valueOf(name), setting));
    } else if (value != null) {
      throw new IllegalArgumentException(
          "when.%s: expected settings in { }, not \"%s\"".formatted(kind, value));
    }
    return new WhenSettings(kind, settings);
  }

  /** A length of time within bounds; the default when it is left out or wrong. */
  @SuppressWarnings("NullAway") // Null comes back only where null was given as the default.
  Duration duration(
      String name, @Nullable Duration otherwise, Duration shortest, Duration longest) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    Optional<Duration> read = DurationText.parse(String.valueOf(value));
    if (read.isPresent()
        && read.get().compareTo(shortest) >= 0
        && read.get().compareTo(longest) <= 0) {
      return read.get();
    }
    expected(
        name,
        "a time like 90m, 6h or 2d, from %s to %s"
            .formatted(DurationText.of(shortest), DurationText.of(longest)),
        value);
    return shortest;
  }

  int whole(String name, int otherwise, int least, int most) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    expected(name, "a whole number from " + least + " to " + most, value);
    return otherwise;
  }

  double number(String name, double otherwise, double least, double most) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    expected(name, "a number from %s to %s".formatted(least, most), value);
    return otherwise;
  }

  @Nullable String text(String name) {
    Object value = left.remove(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    expected(name, "a text", value);
    return null;
  }

  @SuppressWarnings("NullAway") // Null comes back only where null was given as the default.
  <E extends Enum<E>> E constant(String name, Class<E> type, @Nullable E otherwise) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return WireName.read(type, "value", String.valueOf(value));
    } catch (IllegalArgumentException e) {
      faults.add("when.%s.%s: %s".formatted(kind, name, e.getMessage()));
      return otherwise;
    }
  }

  /** Notes a fault. */
  void expected(String name, String what, Object value) {
    faults.add("when.%s.%s: expected %s, not \"%s\"".formatted(kind, name, what, value));
  }

  /** Refuses what was wrong, and what nobody asked for. */
  void check() {
    left.keySet()
        .forEach(name -> faults.add("when.%s.%s: there is no such setting".formatted(kind, name)));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }
}
