package newswatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import newswatch.matching.Words;

/** A document that watches are made of: picks from its text what could stand in a watch. */
final class SourceText {
  private static final String JOINERS = "'’.,-–:/@_&";
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_RARE_WORD = 5;

  private final Words words;
  private final DocumentFrequencies frequencies;
  private final List<Excerpt> names = new ArrayList<>();

  SourceText(Words words, DocumentFrequencies frequencies) {
    this.words = words;
    this.frequencies = frequencies;
    collectNames();
  }

  int count() {
    return words.count();
  }

  /** A run of capitalised words. */
  Optional<Excerpt> name(RandomGenerator random) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.get(random.nextInt(names.size())));
  }

  /** Two or three words in a row that do not end with a common one. */
  Optional<Excerpt> phrase(RandomGenerator random) {
    int first = random.nextInt(words.count());
    int last = first + 1 + random.nextInt(5) / 3;
    return last < words.count() && tells(last) && standsAlone(first, last)
        ? Optional.of(excerpt(first, last))
        : Optional.empty();
  }

  /** A word that is not common. */
  Optional<Excerpt> word(RandomGenerator random) {
    return word(random, 0, words.count());
  }

  /** The first word, which there always is. */
  Excerpt firstWord() {
    return excerpt(0, 0);
  }

  /** A word that is not common, from a stretch of the text. */
  Optional<Excerpt> word(RandomGenerator random, int from, int to) {
    int word = from + random.nextInt(to - from);
    return words.folded(word).length() >= SHORTEST_WORD && tells(word) && standsAlone(word, word)
        ? Optional.of(excerpt(word, word))
        : Optional.empty();
  }

  /** A word that stands in hardly any document. */
  Optional<Excerpt> rareWord(RandomGenerator random) {
    int word = random.nextInt(words.count());
    String folded = words.folded(word);
    return folded.length() >= SHORTEST_RARE_WORD
            && frequencies.isRare(folded)
            && standsAlone(word, word)
        ? Optional.of(excerpt(word, word))
        : Optional.empty();
  }

  private void collectNames() {
    for (int first = 0; first < words.count(); first++) {
      int last = first;
      if (isCapitalised(first)) {
        while (last + 1 < words.count()
            && last - first + 1 < LONGEST_NAME
            && isCapitalised(last + 1)
            && adjoin(last, last + 1)) {
          last++;
        }
        // The first word of a sentence is written like a name too.
        if (last > first && tells(first) && standsAlone(first, last)) {
          names.add(excerpt(first, last));
        }
        first = last;
      }
    }
  }

  private boolean isCapitalised(int word) {
    return Character.isUpperCase(words.text().codePointAt(words.startChar(word)));
  }

  /** Whether nothing but a space stands between the words. */
  private boolean adjoin(int first, int last) {
    for (int word = first; word < last; word++) {
      int end = words.endChar(word);
      int gap = words.startChar(word + 1) - end;
      if (gap > 1 || (gap == 1 && words.text().charAt(end) != ' ')) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words adjoin and are no part of something longer such as "don't" or "3.5". */
  private boolean standsAlone(int first, int last) {
    String text = words.text();
    int start = words.startChar(first);
    int end = words.endChar(last);
    return adjoin(first, last)
        && (start == 0 || JOINERS.indexOf(text.charAt(start - 1)) < 0)
        && (end + 1 >= text.length()
            || JOINERS.indexOf(text.charAt(end)) < 0
            || !Character.isLetterOrDigit(text.charAt(end + 1)));
  }

  private boolean tells(int word) {
    return !frequencies.isCommon(words.folded(word));
  }

  private Excerpt excerpt(int first, int last) {
    String text = words.text().substring(words.startChar(first), words.endChar(last));
    return new Excerpt(first, last, text);
  }
}
