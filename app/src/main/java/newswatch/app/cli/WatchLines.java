package newswatch.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import org.jspecify.annotations.Nullable;

/** Watches for people at a terminal, their settings called as the options that set them. */
final class WatchLines {
  private static final String SETTING = "  %-11s  %s";
  private static final String BETWEEN = "  ";

  private WatchLines() {}

  /** A watch with each of its settings on a line of its own. */
  static List<String> of(Watch watch) {
    List<String> lines = new ArrayList<>();
    lines.add(titled(watch) + BETWEEN + "(version " + watch.version() + ")");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("query", watch.query());
    settings.put("notify", listed(watch.destinations()));
    settings.put("every", watch.pace().wireForm());
    settings.put("severity", watch.importance().wireName());
    settings.putAll(further(watch));
    if (watch.notes() != null) {
      settings.put("notes", watch.notes());
    }
    settings.forEach((name, text) -> lines.add(SETTING.formatted(name, TerminalText.clean(text))));
    return lines;
  }

  /** A watch on one line, with its query and what is not as usual on lines below. */
  static List<String> brief(Watch watch) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (watch.importance() != Severity.INFO) {
      settings.put("severity", watch.importance().wireName());
    }
    if (watch.every() != null) {
      settings.put("every", watch.every().wireForm());
    }
    settings.put("notify", listed(watch.destinations()));
    settings.putAll(further(watch));
    String unusual =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining(BETWEEN));
    return List.of(
        titled(watch),
        "    " + TerminalText.clean(watch.query()),
        "    " + TerminalText.clean(unusual));
  }

  /** A condition as {@code --when} takes it. */
  static String condition(When when) {
    String settings =
        when.settings() instanceof Map<?, ?> map
            ? map.entrySet().stream()
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .collect(Collectors.joining(", ", "{", "}"))
            : String.valueOf(when.settings());
    return when.kind() + ": " + settings;
  }

  /** What most watches do not have. */
  private static Map<String, String> further(Watch watch) {
    Map<String, String> settings = new LinkedHashMap<>();
    put(settings, "when", watch.when() == null ? null : condition(watch.when()));
    put(settings, "quiet", watch.quiet());
    put(settings, "unless", watch.unless().isEmpty() ? null : listed(watch.unless()));
    put(settings, "valid-from", watch.validFrom());
    put(settings, "valid-until", watch.validUntil());
    put(settings, "owner", watch.owner());
    watch
        .labels()
        .forEach((label, text) -> settings.merge("label", label + "=" + text, WatchLines::joined));
    return settings;
  }

  private static void put(Map<String, String> settings, String name, @Nullable Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }

  private static String joined(String one, String other) {
    return one + ", " + other;
  }

  private static String titled(Watch watch) {
    return TerminalText.clean(watch.id()) + BETWEEN + TerminalText.clean(watch.name());
  }

  private static String listed(List<String> ids) {
    return ids.isEmpty() ? "none" : String.join(",", ids);
  }
}
