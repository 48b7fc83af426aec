package newswatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.json.YamlList;
import newswatch.events.rules.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands on watches that says what must happen for one to fire. */
final class WhenOption {
  private static final String NONE = "none";

  @Option(
      names = "--when",
      paramLabel = "YAML",
      description = {
        "What must happen to the documents that meet the query: burst: {window: 1h, at-least: 5,",
        "times: 3}, silence: {longer-than: 2d}, silence: usual, or newcomer: {type: company,",
        "days: 90}; none for each document, which is the default."
      })
  private @Nullable String text;

  /** Whether the option was given. */
  boolean given() {
    return text != null;
  }

  /** The condition; null for none. What is wrong ends the command. */
  @Nullable When value() {
    List<String> faults = new ArrayList<>();
    When value = value(faults);
    if (!faults.isEmpty()) {
      throw CommandFailure.faults(faults);
    }
    return value;
  }

  /** The condition; null for none, and for a wrong one, whose faults are added. */
  @Nullable When value(List<String> faults) {
    if (text == null || text.equals(NONE)) {
      return null;
    }
    YamlList<When> list = YamlList.parse("--when", "- " + text, When.class);
    faults.addAll(list.faults());
    return list.entries().isEmpty() ? null : list.values().get(0);
  }
}
