package newswatch.alerts.deliver.chat.text;

import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;

/** What is said of a message as a whole. */
public final class Headline {
  private Headline() {}

  /** A few words for where a message has a title: the watch, or how many alerts. */
  public static String title(Message message) {
    return message.isDigest() ? alerts(message) : AlertText.watch(message.first().alert());
  }

  /** What stands above the alerts of a digest; nothing above one alert alone. */
  public static Optional<String> above(Message message) {
    return message.isDigest() ? Optional.of(alerts(message)) : Optional.empty();
  }

  /** What stands below: what did not fit, and the copies that were folded. */
  public static Optional<String> below(Message message, int more) {
    String copies =
        switch (message.copies()) {
          case 0 -> "";
          case 1 -> "also in 1 copy";
          default -> "also in " + message.copies() + " copies";
        };
    String rest = more == 0 ? "" : "and " + more + " more";
    String said = rest.isEmpty() || copies.isEmpty() ? rest + copies : rest + ", " + copies;
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private static String alerts(Message message) {
    int count = message.notifications().size();
    return count == 1 ? "1 alert" : count + " alerts";
  }
}
