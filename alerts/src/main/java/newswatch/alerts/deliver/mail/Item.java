package newswatch.alerts.deliver.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.text.AlertText;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of one article, cleaned of what steers machines, but not yet escaped.
 *
 * @param id of the alert that it is told by
 * @param watches the names of those that met it
 * @param headline what happened, or the document's title
 * @param link the document's address, when a browser opens it
 * @param origin time and source
 * @param documents of an occasion, the last few of them
 * @param beginning id of the alert that began what this one ends
 * @param copies how many were folded into it so far
 */
record Item(
    String id,
    String watches,
    String headline,
    Optional<String> link,
    String origin,
    @Nullable Evidence excerpt,
    List<Evidence> evidence,
    List<Document> documents,
    Optional<String> beginning,
    int copies) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}<>\"'\\\\]+");

  /** A document with its address, when a browser opens that. */
  record Document(String title, Optional<String> link) {
    private static Document of(DocumentReference document) {
      return new Document(clean(document.title(), document.id()), web(document.url()));
    }
  }

  static Item of(Article article) {
    Alert alert = article.alert();
    Document document = Document.of(alert.document());
    Occasion occasion = alert.occasion();
    return new Item(
        alert.id(),
        AlertText.watches(article),
        occasion == null ? document.title() : clean(occasion.says(), document.title()),
        document.link(),
        origin(article.first().time(), alert.document().source()),
        occasion == null ? alert.excerpt() : null,
        article.evidence(),
        occasion == null ? List.of() : occasion.documents().stream().map(Document::of).toList(),
        Optional.ofNullable(occasion).flatMap(Occasion::beginning).map(TerminalText::clean),
        article.copies());
  }

  /** A sentence on the copies of its story that no mails of their own came of. */
  Optional<String> copiesToo() {
    return switch (copies) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 more copy of it came.");
      default -> Optional.of(copies + " more copies came.");
    };
  }

  private static String origin(Instant time, @Nullable String source) {
    String name = TerminalText.clean(source).strip();
    return TIME.format(time) + (name.isEmpty() ? "" : " · " + name);
  }

  private static String clean(@Nullable String text, String otherwise) {
    String clean = TerminalText.clean(text).strip();
    return clean.isEmpty() ? TerminalText.clean(otherwise).strip() : clean;
  }

  private static Optional<String> web(@Nullable String url) {
    return Optional.ofNullable(url).filter(address -> WEB.matcher(address).matches());
  }
}
