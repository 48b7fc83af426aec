package newswatch.alerts.deliver.mail;

import java.util.Optional;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.deliver.text.AlertText;
import newswatch.alerts.deliver.text.Piece;
import newswatch.events.Evidence;

/**
 * The part of a mail for those who read HTML: one column that fits a phone, no pictures and nothing
 * that is fetched, evidence in {@code mark}. Directions are found for each piece of text by itself.
 */
final class HtmlPart {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body style="margin:0 auto;padding:16px;max-width:40em;font:16px/1.5 sans-serif">
      """;
  private static final String SMALL = "<p style=\"margin:0 0 8px;font-size:14px;color:#555\"";

  private HtmlPart() {}

  static String of(Contents contents, Optional<String> unsubscribe) {
    StringBuilder html = new StringBuilder(HEAD);
    contents.items().forEach(item -> append(html, item));
    contents.texts().forEach(own -> append(html, own));
    contents.rest().ifPresent(rest -> html.append("<p>").append(rest).append("</p>\n"));
    html.append("<hr>\n").append(SMALL).append('>');
    unsubscribe.ifPresent(
        address -> html.append(linked("Unsubscribe", Optional.of(address))).append(" · "));
    return html.append("Why: <code>newswatch explain ")
        .append(escaped(contents.first()))
        .append("</code></p>\n</body></html>\n")
        .toString();
  }

  /** Text that stands for itself, in elements and in attributes with double quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void append(StringBuilder html, AlertText own) {
    own.lines()
        .forEach(
            line ->
                html.append("<div dir=\"auto\">")
                    .append(line.stream().map(HtmlPart::piece).collect(Collectors.joining()))
                    .append("</div>\n"));
    html.append("<br>\n");
  }

  private static String piece(Piece piece) {
    return piece.strong()
        ? "<mark>" + escaped(piece.text()) + "</mark>"
        : linked(piece.text(), Optional.ofNullable(piece.link()));
  }

  private static void append(StringBuilder html, Item item) {
    html.append("<h2 dir=\"auto\" style=\"margin:16px 0 4px;font-size:20px\">")
        .append(linked(item.headline(), item.link()))
        .append("</h2>\n")
        .append(SMALL)
        .append(" dir=\"auto\">")
        .append(escaped(item.watches() + " · " + item.origin()))
        .append("</p>\n");
    Evidence excerpt = item.excerpt();
    if (excerpt != null) {
      html.append("<p dir=\"auto\">")
          .append(
              MarkedExcerpt.of(
                  excerpt,
                  item.evidence(),
                  HtmlPart::escaped,
                  piece -> "<mark>" + escaped(piece) + "</mark>"))
          .append("</p>\n");
    }
    if (!item.documents().isEmpty()) {
      html.append("<ul>\n");
      for (Item.Document document : item.documents()) {
        html.append("<li dir=\"auto\">")
            .append(linked(document.title(), document.link()))
            .append("</li>\n");
      }
      html.append("</ul>\n");
    }
    item.copiesToo().ifPresent(copies -> html.append("<p>").append(copies).append("</p>\n"));
    item.beginning()
        .ifPresent(
            began ->
                html.append("<p>It began with alert <code>")
                    .append(escaped(began))
                    .append("</code></p>\n"));
  }

  private static String linked(String text, Optional<String> link) {
    return link.map(address -> "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text)))
        .orElseGet(() -> escaped(text));
  }
}
