package newswatch.alerts.deliver.text;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * How much a service takes.
 *
 * @param total of all alerts together
 * @param each of one alert
 * @param alerts how many of them
 * @param size how the service counts what was written
 */
public record Limits<T>(int total, int each, int alerts, ToIntFunction<T> size) {
  /** More alerts than any message has. */
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  /** Of a text in UTF-16 units, of which there are never fewer than characters. */
  public static Limits<String> characters(int total) {
    return new Limits<>(total, total, ANY_NUMBER, String::length);
  }

  /** Of a text in bytes of UTF-8. */
  public static Limits<String> bytes(int total) {
    return new Limits<>(
        total, total, ANY_NUMBER, text -> text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** The same for so many alerts, each of another size at most. */
  public Limits<T> forAlerts(int most, int largest) {
    return new Limits<>(total, largest, most, size);
  }
}
