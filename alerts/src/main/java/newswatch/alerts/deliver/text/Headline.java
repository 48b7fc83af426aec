package newswatch.alerts.deliver.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Severity;

/** What is said of a message as a whole. */
public final class Headline {
  private static final int LONGEST_TITLE = 160;

  private Headline() {}

  /**
   * A few words for where a message has a title: how much it matters if that is more than usual,
   * and its watch, or what several alerts have in common.
   */
  public static String title(Message message) {
    String said =
        message.isTogether() ? together(message) : AlertText.watch(message.first().alert().watch());
    return severity(message).map(word -> word + ": " + said).orElse(said);
  }

  /** How much a message matters, if that is more than usual. */
  public static Optional<String> severity(Message message) {
    return message.severity() == Severity.INFO
        ? Optional.empty()
        : Optional.of(message.severity().wireName());
  }

  /**
   * What several alerts have in common, and how many they are: one article, one watch, or a topic.
   */
  public static String together(Message message) {
    List<Article> articles = message.articles();
    int alerts = message.notifications().size();
    if (articles.size() == 1 && alerts > 1) {
      return alerts + " watches: " + of(articles.get(0));
    }
    String count = alerts == 1 ? "1 alert" : alerts + " alerts";
    return common(message).map(name -> name + ": " + count).orElse(count);
  }

  /** What stands above the alerts: what they have in common, or how much a single one matters. */
  public static Optional<String> above(Message message, Wording wording) {
    if (message.articles().size() > 1) {
      return Optional.of(wording.title(message));
    }
    return wording.isOwn() ? Optional.empty() : severity(message);
  }

  /** What stands below: what did not fit, and the copies that were folded into a single alert. */
  public static Optional<String> below(Message message, int more) {
    String copies = message.articles().size() > 1 ? "" : copies(message.copies()).orElse("");
    String rest = more == 0 ? "" : "and " + more + " more";
    String said = rest.isEmpty() || copies.isEmpty() ? rest + copies : rest + ", " + copies;
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  /** How many copies came, if any. */
  static Optional<String> copies(int count) {
    return switch (count) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("also in 1 copy");
      default -> Optional.of("also in " + count + " copies");
    };
  }

  /** What happened, or the title. */
  private static String of(Article article) {
    Occasion occasion = article.alert().occasion();
    String happened = occasion == null ? "" : TerminalText.clean(occasion.says()).strip();
    return happened.isEmpty()
        ? AlertText.title(article.alert(), LONGEST_TITLE)
        : TerminalText.shorten(happened, LONGEST_TITLE);
  }

  private static Optional<String> common(Message message) {
    Set<WatchReference> watches =
        message.notifications().stream()
            .map(each -> each.alert().watch())
            .collect(Collectors.toSet());
    if (watches.stream().map(WatchReference::id).distinct().count() == 1) {
      return Optional.of(AlertText.watch(message.first().alert().watch()));
    }
    Set<String> topics = new HashSet<>(message.first().alert().topics());
    message.notifications().stream()
        .map(Notification::alert)
        .map(Alert::topics)
        .forEach(topics::retainAll);
    return message.first().alert().topics().stream()
        .filter(topics::contains)
        .map(topic -> TerminalText.clean(topic).strip())
        .findFirst();
  }
}
