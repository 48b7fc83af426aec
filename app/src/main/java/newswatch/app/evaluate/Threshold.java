package newswatch.app.evaluate;

import java.util.Locale;
import java.util.Optional;

/**
 * What a figure has to be for a build to go on.
 *
 * @param figure its name
 * @param least whether the limit is the least that it may be; else the most
 */
public record Threshold(String figure, double limit, boolean least) {
  public Threshold {
    if (figure.isBlank() || Double.isNaN(limit)) {
      throw new IllegalArgumentException("a threshold is a figure and a number");
    }
  }

  /**
   * Reads {@code NAME=VALUE}.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Threshold parse(String text, boolean least) {
    int equals = text.lastIndexOf('=');
    try {
      return new Threshold(
          text.substring(0, Math.max(equals, 0)).strip(),
          Double.parseDouble(text.substring(equals + 1).strip()),
          least);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no NAME=VALUE, such as topics.f1=0.95", e);
    }
  }

  /**
   * Why the figure is not as it has to be, if it is not.
   *
   * @throws IllegalArgumentException when there is no figure of that name
   */
  public Optional<String> missed(Figures figures) {
    if (!figures.names().contains(figure)) {
      throw new IllegalArgumentException(
          "no figure \"" + figure + "\"; there are: " + String.join(" ", figures.names()));
    }
    Double value = figures.get(figure);
    boolean holds = value != null && (least ? value >= limit : value <= limit);
    return holds
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is %s, wanted at %s %s",
                figure,
                value == null ? "not measured" : String.format(Locale.ROOT, "%.4f", value),
                least ? "least" : "most",
                limit));
  }
}
