package newswatch.app.explain;

import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.match.Passage;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.FieldText;

/** Evidence in the context that it stands in, a line for each passage, for people. */
public final class ContextLines {
  private final DocumentTexts texts;

  public ContextLines(DocumentTexts texts) {
    this.texts = texts;
  }

  /**
   * {@code text 120–129 …to lease the «Mes Aynak» mine…}: pieces that stand in one passage share
   * its line, and a line that says how many are left when they are too many.
   *
   * @param evidence in order of place
   */
  public List<String> of(List<Evidence> evidence, int most) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < evidence.size() && lines.size() < most) {
      FieldText field = texts.field(evidence.get(at).field());
      Evidence passage = Passage.around(field, List.of(evidence.get(at)));
      int end = at + 1;
      while (end < evidence.size() && contains(passage, evidence.get(end))) {
        end++;
      }
      lines.add(line(field, passage, evidence.subList(at, end)));
      at = end;
    }
    if (at < evidence.size()) {
      lines.add("… and " + (evidence.size() - at) + " more");
    }
    return lines;
  }

  private static boolean contains(Evidence passage, Evidence piece) {
    return piece.field().equals(passage.field())
        && piece.start() >= passage.start()
        && piece.end() <= passage.end();
  }

  private static String line(FieldText field, Evidence passage, List<Evidence> pieces) {
    return "%s %d–%d  %s%s%s"
        .formatted(
            passage.field(),
            pieces.get(0).start(),
            pieces.stream().mapToInt(Evidence::end).max().orElseThrow(),
            passage.start() > 0 ? "…" : "",
            MarkedExcerpt.of(passage, pieces),
            passage.end() < field.length() ? "…" : "");
  }
}
