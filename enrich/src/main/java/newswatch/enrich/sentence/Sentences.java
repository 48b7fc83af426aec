package newswatch.enrich.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one text, found only around the places that are asked for.
 *
 * <p>ICU knows the ends of sentences in Latin, Cyrillic, Arabic and Han text. {@link Abbreviations}
 * take back ends behind "Gen." or "J."; {@link Paragraphs} say which line breaks end a sentence,
 * which ICU believes of all. A paragraph is cut at {@value #LONGEST} characters, so that a place
 * costs the same in any text. Not safe for use by several threads.
 */
public final class Sentences {
  /** The longest stretch that is looked at as one paragraph, in UTF-16 units. */
  static final int LONGEST = 4_000;

  private static final BreakIterator PROTOTYPE = BreakIterator.getSentenceInstance(ULocale.ROOT);

  private final String text;
  private @Nullable BreakIterator breaks;
  private List<Sentence> known = List.of();
  private int knownStart;
  private int knownEnd;

  public Sentences(String text) {
    this.text = text;
  }

  /** All sentences of a text in their order; what is blank is in none. */
  public static List<Sentence> of(String text) {
    Sentences sentences = new Sentences(text);
    List<Sentence> all = new ArrayList<>();
    for (int at = 0; at < text.length(); at = sentences.knownEnd) {
      sentences.look(at, at);
      all.addAll(sentences.known);
    }
    return all;
  }

  /** The sentence that a character stands in, or a blank one of no length between two. */
  public Sentence around(int place) {
    if (place < knownStart || place >= knownEnd) {
      look(Paragraphs.start(text, place, LONGEST), place);
    }
    for (Sentence sentence : known) {
      if (sentence.holds(place)) {
        return sentence;
      }
    }
    return new Sentence(place, place);
  }

  private void look(int start, int place) {
    knownStart = start;
    knownEnd = Paragraphs.end(text, knownStart, place, LONGEST);
    String paragraph = text.substring(knownStart, knownEnd);
    if (breaks == null) {
      breaks = PROTOTYPE.clone();
    }
    breaks.setText(paragraph.replace('\n', ' ').replace('\r', ' '));
    List<Sentence> found = new ArrayList<>();
    int from = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == paragraph.length() || !Abbreviations.endBefore(paragraph, end)) {
        add(paragraph, from, end, found);
        from = end;
      }
    }
    known = found;
  }

  private void add(String paragraph, int start, int end, List<Sentence> found) {
    int from = start;
    int to = end;
    while (from < to && blank(paragraph.charAt(from))) {
      from++;
    }
    while (to > from && blank(paragraph.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      found.add(new Sentence(knownStart + from, knownStart + to));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
