package newswatch.app.cli;

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

  /** The condition; null for none. */
  @Nullable When value() {
    if (text == null || text.equals(NONE)) {
      return null;
    }
    YamlList<When> list = YamlList.parse("--when", "- " + text, When.class);
    if (!list.faults().isEmpty() || list.entries().isEmpty()) {
      throw CommandFailure.faults(list.faults());
    }
    return list.values().get(0);
  }
}
