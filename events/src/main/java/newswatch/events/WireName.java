package newswatch.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How constants are written in JSON: in small letters, with hyphens. */
public final class WireName {
  private WireName() {}

  /** The constant's name on the wire. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant with that name.
   *
   * @param what a constant of that type is, as people say it
   * @throws IllegalArgumentException when there is none, with the names that there are
   */
  public static <E extends Enum<E>> E read(Class<E> type, String what, String wireName) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(wireName)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "unknown %s \"%s\"; there are: %s"
            .formatted(
                what,
                wireName,
                Arrays.stream(type.getEnumConstants())
                    .map(WireName::of)
                    .collect(Collectors.joining(" "))));
  }
}
