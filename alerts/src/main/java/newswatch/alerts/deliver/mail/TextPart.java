package newswatch.alerts.deliver.mail;

import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Evidence;

/** The part of a mail for those who read text: evidence stands between « and ». */
final class TextPart {
  private TextPart() {}

  static String of(Message message, Optional<String> unsubscribe) {
    StringBuilder text = new StringBuilder();
    List<Item> items = message.notifications().stream().map(Item::of).toList();
    for (Item item : items) {
      append(text, item);
    }
    if (message.copies() > 0) {
      text.append(copies(message.copies())).append("\n\n");
    }
    text.append("-- \n");
    unsubscribe.ifPresent(address -> text.append("Unsubscribe: ").append(address).append('\n'));
    return text.append("Why: newswatch explain ").append(items.get(0).id()).append('\n').toString();
  }

  /** A sentence on the copies of a story that no mails of their own came of. */
  static String copies(int count) {
    return count == 1 ? "1 more copy of it came." : count + " more copies came.";
  }

  private static void append(StringBuilder text, Item item) {
    text.append(item.headline()).append('\n');
    text.append(item.watch()).append(" · ").append(item.origin()).append('\n');
    item.link().ifPresent(link -> text.append(link).append('\n'));
    Evidence excerpt = item.excerpt();
    if (excerpt != null) {
      text.append('\n').append(MarkedExcerpt.of(excerpt, item.evidence())).append('\n');
    }
    for (Item.Document document : item.documents()) {
      text.append("\n* ").append(document.title());
      document.link().ifPresent(link -> text.append("\n  ").append(link));
    }
    text.append("\n\n");
  }
}
