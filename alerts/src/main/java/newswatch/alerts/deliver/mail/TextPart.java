package newswatch.alerts.deliver.mail;

import java.util.Optional;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Evidence;

/** The part of a mail for those who read text: evidence stands between « and ». */
final class TextPart {
  private TextPart() {}

  static String of(Message message, Optional<String> unsubscribe) {
    StringBuilder text = new StringBuilder();
    Contents contents = Contents.of(message);
    contents.items().forEach(item -> append(text, item));
    contents.rest().ifPresent(rest -> text.append(rest).append("\n\n"));
    text.append("-- \n");
    unsubscribe.ifPresent(address -> text.append("Unsubscribe: ").append(address).append('\n'));
    return text.append("Why: newswatch explain ")
        .append(contents.items().get(0).id())
        .append('\n')
        .toString();
  }

  private static void append(StringBuilder text, Item item) {
    text.append(item.headline()).append('\n');
    text.append(item.watches()).append(" · ").append(item.origin()).append('\n');
    item.link().ifPresent(link -> text.append(link).append('\n'));
    Evidence excerpt = item.excerpt();
    if (excerpt != null) {
      text.append('\n').append(MarkedExcerpt.of(excerpt, item.evidence())).append('\n');
    }
    for (Item.Document document : item.documents()) {
      text.append("\n* ").append(document.title());
      document.link().ifPresent(link -> text.append("\n  ").append(link));
    }
    item.copiesToo().ifPresent(copies -> text.append('\n').append(copies).append('\n'));
    item.beginning().ifPresent(began -> text.append("\nIt began with alert ").append(began));
    text.append("\n\n");
  }
}
