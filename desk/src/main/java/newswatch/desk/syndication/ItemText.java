package newswatch.desk.syndication;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Highlighting;
import newswatch.events.Occasion;

/**
 * What an entry says. As HTML it has a handful of elements and no attributes but {@code href} and
 * {@code dir}; all text in it goes through an XML writer, which escapes it.
 */
final class ItemText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_WORDS = 6;

  private final FeedItem item;
  private final Alert alert;

  ItemText(FeedItem item) {
    this.item = item;
    alert = item.alert();
  }

  /** The evidence in its context as plain text; of an occasion, the title that tipped it. */
  String plain() {
    return alert.occasion() == null
        ? passage().stream().map(Highlighting.Piece::text).collect(Collectors.joining()).strip()
        : PlainText.line(alert.document().title());
  }

  /** The same with what else is told, as HTML. */
  String html() {
    return XmlText.written(this::write);
  }

  private void write(XMLStreamWriter html) throws XMLStreamException {
    Occasion occasion = alert.occasion();
    if (occasion == null) {
      writePassage(html);
    } else {
      writeDocuments(html, occasion);
    }
    if (item.otherOutlets() > 0) {
      writeParagraph(html, "Also in " + outlets() + ".");
    }
    writeParagraph(html, footer());
  }

  private void writePassage(XMLStreamWriter html) throws XMLStreamException {
    html.writeStartElement("p");
    html.writeAttribute("dir", "auto");
    Evidence excerpt = alert.excerpt();
    html.writeCharacters(excerpt != null && excerpt.start() > 0 ? "… " : "");
    for (Highlighting.Piece piece : passage()) {
      if (piece.isEvidence()) {
        html.writeStartElement("mark");
        html.writeCharacters(piece.text());
        html.writeEndElement();
      } else {
        html.writeCharacters(piece.text());
      }
    }
    html.writeEndElement();
  }

  private static void writeDocuments(XMLStreamWriter html, Occasion occasion)
      throws XMLStreamException {
    if (occasion.documents().isEmpty()) {
      return;
    }
    html.writeStartElement("ul");
    for (DocumentReference document : occasion.documents()) {
      html.writeStartElement("li");
      html.writeAttribute("dir", "auto");
      Optional<String> link = WebLink.of(document.url());
      if (link.isPresent()) {
        html.writeStartElement("a");
        html.writeAttribute("href", link.get());
      }
      html.writeCharacters(PlainText.line(document.title(), document.id()));
      if (link.isPresent()) {
        html.writeEndElement();
      }
      String source = PlainText.line(document.source());
      html.writeCharacters(source.isEmpty() ? "" : " (" + source + ")");
      html.writeEndElement();
    }
    html.writeEndElement();
  }

  private static void writeParagraph(XMLStreamWriter html, String text) throws XMLStreamException {
    html.writeStartElement("p");
    html.writeAttribute("dir", "auto");
    html.writeCharacters(text);
    html.writeEndElement();
  }

  private String footer() {
    String watch = PlainText.line(alert.watch().name(), alert.watch().id());
    String source = item.outlet().map(name -> name + " · ").orElse("");
    return source + TIME.format(item.published()) + " · " + watch;
  }

  private String outlets() {
    int others = item.otherOutlets();
    String more = others >= Entry.MOST_OUTLETS - 1 ? " or more" : "";
    return others == 1 ? "1 other outlet" : others + more + " other outlets";
  }

  /** The excerpt in pieces; where there is none, words that were found. */
  private List<Highlighting.Piece> passage() {
    Evidence excerpt = alert.excerpt();
    if (excerpt != null) {
      return Highlighting.of(excerpt, alert.evidence()).stream()
          .map(piece -> new Highlighting.Piece(PlainText.of(piece.text()), piece.isEvidence()))
          .toList();
    }
    Set<String> words = new LinkedHashSet<>();
    alert.evidence().forEach(evidence -> words.add(PlainText.line(evidence.exact())));
    return words.stream()
        .limit(MOST_WORDS)
        .map(word -> new Highlighting.Piece(word, true))
        .flatMap(piece -> Stream.of(piece, new Highlighting.Piece(" ", false)))
        .toList();
  }
}
