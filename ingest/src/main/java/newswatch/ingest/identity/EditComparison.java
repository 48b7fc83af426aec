package newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.ChangedField;
import newswatch.events.Changes;
import newswatch.events.Span;

/**
 * Tells an edit from the same text once more, and what it changed. White space and typography make
 * no edit, a digit does.
 */
public final class EditComparison {
  private final FormerText former;
  private final String title;
  private final String text;

  private EditComparison(FormerText former, String title, String text) {
    this.former = former;
    this.title = title;
    this.text = text;
  }

  /** What is different from the former text; empty when nothing that counts is. */
  public static Optional<Changes> of(FormerText former, String title, String text) {
    return Typography.content(title, text).equals(former.content())
        ? Optional.empty()
        : Optional.of(new EditComparison(former, title, text).changes());
  }

  private Changes changes() {
    if (former.paragraphs().isEmpty()) {
      // Something changed; what, nobody remembers.
      return new Changes(List.of(ChangedField.TEXT), null, List.of(), 0);
    }
    boolean titleChanged = !Typography.digest(title).equals(former.paragraphs().get(0));
    Map<String, Integer> left = new HashMap<>();
    former.paragraphs().stream().skip(1).forEach(digest -> left.merge(digest, 1, Integer::sum));
    List<Span> added = added(TextParagraphs.of(text), left);
    int removed = left.values().stream().mapToInt(Integer::intValue).sum();
    EnumSet<ChangedField> fields = EnumSet.noneOf(ChangedField.class);
    if (titleChanged) {
      fields.add(ChangedField.TITLE);
    }
    // Paragraphs that changed places are a change of the text, too.
    if (!titleChanged || !added.isEmpty() || removed > 0) {
      fields.add(ChangedField.TEXT);
    }
    String before = titleChanged ? former.title() : null;
    return new Changes(List.copyOf(fields), before, added, removed);
  }

  /** The paragraphs that were not there; those that were are taken out of {@code left}. */
  private List<Span> added(TextParagraphs paragraphs, Map<String, Integer> left) {
    List<Span> added = new ArrayList<>();
    int before = 0;
    int codePoints = 0;
    boolean goesOn = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      codePoints += text.codePointCount(before, paragraphs.start(i));
      int start = codePoints;
      codePoints += text.codePointCount(paragraphs.start(i), paragraphs.end(i));
      before = paragraphs.end(i);
      boolean known = left.getOrDefault(paragraphs.digest(i), 0) > 0;
      if (known) {
        left.merge(paragraphs.digest(i), -1, Integer::sum);
      } else if (goesOn) {
        Span last = added.remove(added.size() - 1);
        added.add(new Span(last.start(), codePoints));
      } else {
        added.add(new Span(start, codePoints));
      }
      goesOn = !known;
    }
    return added;
  }
}
