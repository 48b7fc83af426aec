package newswatch.alerts.deliver.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.notify.Notification;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of one alert, cleaned of what steers machines, but not yet escaped.
 *
 * @param watch its name
 * @param headline what happened, or the document's title
 * @param link the document's address, when a browser opens it
 * @param origin time and source
 * @param documents of an occasion, the last few of them
 */
record Item(
    String id,
    String watch,
    String headline,
    Optional<String> link,
    String origin,
    @Nullable Evidence excerpt,
    List<Evidence> evidence,
    List<Document> documents) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}<>\"'\\\\]+");

  /** A document with its address, when a browser opens that. */
  record Document(String title, Optional<String> link) {
    private static Document of(DocumentReference document) {
      return new Document(clean(document.title(), document.id()), web(document.url()));
    }
  }

  static Item of(Notification notification) {
    Alert alert = notification.alert();
    Document document = Document.of(alert.document());
    Occasion occasion = alert.occasion();
    return new Item(
        alert.id(),
        clean(alert.watch().name(), alert.watch().id()),
        occasion == null ? document.title() : clean(occasion.says(), document.title()),
        document.link(),
        origin(notification.time(), alert.document().source()),
        occasion == null ? alert.excerpt() : null,
        alert.evidence(),
        occasion == null ? List.of() : occasion.documents().stream().map(Document::of).toList());
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
