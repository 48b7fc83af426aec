package newswatch.alerts.deliver.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.wording.Value;
import newswatch.events.Alert;

/** What templates may say of an article, each on one line and with its marks. */
final class Facts {
  private Facts() {}

  static Map<Value, String> of(Message message, Article article, Detail detail) {
    Alert alert = article.alert();
    Map<Value, String> facts = new EnumMap<>(Value.class);
    Headline.severity(message).ifPresent(severity -> facts.put(Value.SEVERITY, severity));
    facts.put(Value.HEADLINE, Headline.title(message));
    facts.put(Value.ALERTS, Integer.toString(message.notifications().size()));
    facts.put(Value.WATCHES, AlertText.watches(article));
    facts.put(Value.ARTICLE, MarkedText.of(AlertText.title(article, detail)));
    facts.put(Value.TITLE, AlertText.title(alert, detail.title()));
    if (detail.isLinked()) {
      ArticleLink.of(alert).ifPresent(link -> facts.put(Value.LINK, link));
    }
    facts.put(Value.SOURCE, AlertText.source(alert));
    facts.put(Value.TIME, AlertText.time(article));
    AlertText.happened(alert, detail.title()).ifPresent(says -> facts.put(Value.HAPPENED, says));
    AlertText.began(alert).ifPresent(began -> facts.put(Value.BEGAN, began));
    facts.put(
        Value.EXCERPT,
        AlertText.context(article, detail).stream()
            .map(MarkedText::of)
            .collect(Collectors.joining()));
    if (article.copies() > 0) {
      facts.put(Value.COPIES, Integer.toString(article.copies()));
    }
    facts.put(Value.TOPICS, TerminalText.clean(String.join(", ", alert.topics())));
    facts.put(Value.ALERT, TerminalText.clean(alert.id()));
    return facts;
  }
}
