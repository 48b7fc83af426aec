package newswatch.desk.metrics;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Samples in the text format that monitoring systems read.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the text format</a>
 */
public final class MetricsText {
  /** The media type of the format. */
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /** Begins the samples of a metric; they come next. */
  public void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  /** Adds a sample, with its labels in their order. */
  public void sample(String name, Map<String, String> labels, long value) {
    String inside =
        labels.entrySet().stream()
            .map(label -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
            .collect(Collectors.joining(","));
    text.append(name).append('{').append(inside).append("} ").append(value).append('\n');
  }

  /** All that was added. */
  @Override
  public String toString() {
    return text.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
