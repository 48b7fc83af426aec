package newswatch.alerts.match;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.events.Evidence;
import newswatch.events.FieldText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passage of a text that says most about why a watch was met.
 *
 * <p>Two steps. First the core: of all stretches that begin with a piece of evidence and are not
 * longer than a passage may be, the one that holds the most different pieces wholly; the earliest
 * of equals. Different means that they do not read the same: a passage with <i>copper</i> and
 * <i>Logar</i> tells more than one with <i>copper</i> four times. Then the context: what room is
 * left is shared between both sides and given back as far as the nearest place where a line of text
 * may be broken (UAX #14) and no word is cut (UAX #29). Both rules, because line breaks keep a word
 * with its punctuation ({@code “Mes}, {@code $3.5}), and words keep Korean whole and a soft hyphen
 * in its word. Cutting at spaces was rejected: it leaves Chinese and Thai, which have none, without
 * any context.
 */
public final class Passage {
  /** The most code points of a passage. */
  static final int LONGEST = 160;

  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private final FieldText field;
  private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

  private Passage(FieldText field) {
    this.field = field;
    lines.setText(field.text());
    words.setText(field.text());
  }

  /** The passage around pieces of evidence of this field: at least one, in order of place. */
  public static Evidence around(FieldText field, List<Evidence> evidence) {
    Passage passage = new Passage(field);
    Stretch core = core(evidence);
    return core == null
        ? passage.beginningOf(evidence.get(0))
        : passage.widened(core.start, core.end);
  }

  private record Stretch(int start, int end, int different) {}

  private static @Nullable Stretch core(List<Evidence> evidence) {
    Stretch best = null;
    List<String> readings =
        evidence.stream().map(piece -> piece.exact().toLowerCase(Locale.ROOT)).toList();
    for (int first = 0; first < evidence.size(); first++) {
      Stretch stretch = from(first, evidence, readings);
      if (stretch.different > (best == null ? 0 : best.different)) {
        best = stretch;
      }
    }
    return best;
  }

  private static Stretch from(int first, List<Evidence> evidence, List<String> readings) {
    int start = evidence.get(first).start();
    int end = start;
    Set<String> different = new HashSet<>();
    for (int i = first; i < evidence.size() && evidence.get(i).start() < start + LONGEST; i++) {
      if (evidence.get(i).end() <= start + LONGEST) {
        different.add(readings.get(i));
        end = Math.max(end, evidence.get(i).end());
      }
    }
    return new Stretch(start, end, different.size());
  }

  /** Of a single piece that is longer than a passage: as many whole characters as fit. */
  private Evidence beginningOf(Evidence piece) {
    int limit = piece.start() + LONGEST;
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(field.text());
    int end = field.index(limit);
    int cut = field.codePoint(characters.isBoundary(end) ? end : characters.preceding(end));
    // A single character with over a hundred marks is not text; there the limit counts more.
    return field.evidence(piece.start(), cut > piece.start() ? cut : limit);
  }

  private Evidence widened(int start, int end) {
    int room = LONGEST - (end - start);
    int before = Math.min(start, room / 2);
    int after = Math.min(field.length() - end, room - before);
    before = Math.min(start, room - after);
    return field.evidence(beginning(start - before, start), ending(end, end + after));
  }

  /** The first good place to begin at or after {@code from}, at the latest at {@code core}. */
  private int beginning(int from, int core) {
    int latest = field.index(core);
    int place = field.index(from);
    while (place < latest && !breaksAt(place)) {
      place = lines.following(place);
    }
    return field.codePoint(Math.min(place, latest));
  }

  /** The last good place to end at or before {@code to}, at the earliest at {@code core}. */
  private int ending(int core, int to) {
    String text = field.text();
    int earliest = field.index(core);
    int place = field.index(to);
    // A break stands behind the spaces that follow a word, and the word may just have fitted.
    while (place < text.length() && isSpace(text.charAt(place))) {
      place++;
    }
    while (place > earliest && !breaksAt(place)) {
      place = lines.preceding(place);
    }
    while (place > earliest && isSpace(text.charAt(place - 1))) {
      place--;
    }
    return field.codePoint(Math.max(place, earliest));
  }

  private boolean breaksAt(int place) {
    if (place == 0 || place == field.text().length()) {
      return true;
    }
    // A zero-width space may be written inside a word, which matching does not take for two.
    return field.text().charAt(place - 1) != ZERO_WIDTH_SPACE
        && lines.isBoundary(place)
        && words.isBoundary(place);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
