package newswatch.alerts.deliver.mail;

import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.deliver.text.AlertText;
import newswatch.alerts.deliver.text.Piece;
import newswatch.events.Evidence;

/** The part of a mail for those who read text: evidence stands between « and ». */
final class TextPart {
  private TextPart() {}

  static String of(Contents contents, Optional<String> unsubscribe) {
    StringBuilder text = new StringBuilder();
    contents.items().forEach(item -> append(text, item));
    contents.texts().forEach(own -> append(text, own));
    contents.rest().ifPresent(rest -> text.append(rest).append("\n\n"));
    text.append("-- \n");
    unsubscribe.ifPresent(address -> text.append("Unsubscribe: ").append(address).append('\n'));
    return text.append("Why: newswatch explain ").append(contents.first()).append('\n').toString();
  }

  private static void append(StringBuilder text, AlertText own) {
    for (List<Piece> line : own.lines()) {
      line.forEach(
          piece -> {
            text.append(piece.text());
            Optional.ofNullable(piece.link())
                .ifPresent(link -> text.append(" <").append(link).append('>'));
          });
      text.append('\n');
    }
    text.append('\n');
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
