package newswatch.enrich.story;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Words;

/**
 * Cuts a document into shingles: every run of five words, or of eight characters where a script has
 * no spaces.
 *
 * <p>The text counts, not the title, which everyone writes anew. But a text of less than {@value
 * #SHORT} units is taken with its title before it: "Reuter" or "Read more" alone say nothing. A
 * document of fewer words than a run is one shingle as a whole, so that it equals itself and
 * nothing else; one without words has none, and equals nothing.
 */
final class Shingling {
  private static final int WORD = 8;
  private static final int CHARACTER = 5;
  private static final int RUN = 40;
  private static final int SHORT = 3 * RUN;

  /** Odd, with bits all over: what makes the order of the words count. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] hashes;
  private final int[] units;
  private int count;

  private Shingling(int words) {
    hashes = new long[words];
    units = new int[words];
  }

  static Shingles of(MatchDocument document) {
    Words title = document.words(Field.TITLE);
    Words text = document.words(Field.TEXT);
    Shingling shingling = new Shingling(title.count() + text.count());
    if (isShort(text) && !beginsWith(text, title)) {
      shingling.add(title);
    }
    shingling.add(text);
    return shingling.shingles();
  }

  private static boolean isShort(Words text) {
    int units = 0;
    for (int word = 0; word < text.count() && units < SHORT; word++) {
      units += units(text.folded(word));
    }
    return units < SHORT;
  }

  /** A text without a headline has its first line as title. */
  private static boolean beginsWith(Words text, Words title) {
    if (text.count() < title.count()) {
      return false;
    }
    for (int word = 0; word < title.count(); word++) {
      if (!text.folded(word).equals(title.folded(word))) {
        return false;
      }
    }
    return true;
  }

  private void add(Words words) {
    for (int word = 0; word < words.count(); word++) {
      String folded = words.folded(word);
      hashes[count] = Mixing.of(folded.hashCode());
      units[count++] = units(folded);
    }
  }

  private Shingles shingles() {
    int[] shingles = new int[count];
    int found = 0;
    for (int first = 0; first < count; first++) {
      int end = end(first);
      if (end < 0) {
        break;
      }
      shingles[found++] = hash(first, end);
    }
    if (found == 0 && count > 0) {
      shingles[found++] = hash(0, count);
    }
    return Shingles.of(Arrays.copyOf(shingles, found));
  }

  /** Where the run that begins with a word ends, exclusive; -1 where the text ends before it. */
  private int end(int first) {
    int length = 0;
    for (int word = first; word < count; word++) {
      length += units[word];
      if (length >= RUN) {
        return word + 1;
      }
    }
    return -1;
  }

  private int hash(int from, int to) {
    long hash = 0;
    for (int word = from; word < to; word++) {
      hash = hash * FACTOR + hashes[word];
    }
    return (int) (Mixing.of(hash) >>> 32);
  }

  private static int units(String folded) {
    return isCharacter(folded) ? CHARACTER : WORD;
  }

  /** {@link Words} makes a word of every character of these scripts. */
  private static boolean isCharacter(String folded) {
    if (folded.charAt(0) < '\u0E00') {
      return false;
    }
    return switch (UnicodeScript.of(folded.codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
