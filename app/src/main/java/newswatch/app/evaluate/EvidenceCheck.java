package newswatch.app.evaluate;

import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Document;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;

/** Checks that every piece of evidence and every mention is precisely the slice that it says. */
final class EvidenceCheck {
  private final FrequentMistakes mistakes = new FrequentMistakes(1);
  private long pieces;
  private long exact;

  void add(TaggedDocument tagged) {
    Document document = tagged.document();
    DocumentTexts texts = DocumentTexts.of(document);
    Stream.concat(
            tagged.topics().stream().flatMap(topic -> topic.evidence().stream()),
            tagged.actors().stream().flatMap(actor -> actor.mentions().stream()))
        .forEach(piece -> add(document, texts, piece));
  }

  private void add(Document document, DocumentTexts texts, Evidence piece) {
    pieces++;
    if (texts.field(piece.field()).holds(piece)) {
      exact++;
      return;
    }
    String what =
        "%s %d–%d is not %s".formatted(piece.field(), piece.start(), piece.end(), piece.exact());
    mistakes.add(
        what,
        () ->
            new Mistake(
                Mistake.Kind.EVIDENCE,
                what,
                null,
                null,
                document.id(),
                document.title(),
                List.of()));
  }

  Ratio exact() {
    return new Ratio(exact, pieces);
  }

  List<Mistake> worst(int most) {
    return mistakes.worst(most);
  }
}
