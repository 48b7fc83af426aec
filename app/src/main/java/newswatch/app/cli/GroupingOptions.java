package newswatch.app.cli;

import newswatch.events.rules.GroupBy;
import newswatch.events.rules.Grouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes to a destination in one message. */
final class GroupingOptions {
  @Option(
      names = "--group",
      paramLabel = "BY",
      description =
          "What goes in one message: story, watch, topic or none. Default: story for mail and chats,"
              + " none for others.")
  private @Nullable String by;

  @Option(
      names = "--group-wait",
      paramLabel = "TIME",
      description = "How long the first waits for others. Default: 2s.")
  private @Nullable String wait;

  @Option(
      names = "--group-interval",
      paramLabel = "TIME",
      description = "How long after a message the next of the same group goes. Default: 5m.")
  private @Nullable String interval;

  /**
   * The grouping that was asked for; null for what is usual.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  @Nullable Grouping read() {
    if (by == null) {
      if (wait != null || interval != null) {
        throw new IllegalArgumentException(
            "--group-wait and --group-interval say when: add --group story, watch or topic");
      }
      return null;
    }
    return Grouping.of(GroupBy.of(by), wait, interval);
  }
}
