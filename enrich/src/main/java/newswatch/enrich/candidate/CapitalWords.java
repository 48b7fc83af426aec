package newswatch.enrich.candidate;

import java.util.Set;
import newswatch.enrich.actor.NameWords;
import newswatch.events.rules.ActorType;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text with what {@link CapitalNames} asks of them again and again: their capitals,
 * the gaps behind them, their folded forms and their roles, each found out once.
 */
final class CapitalWords {
  private final Words words;
  private final char[] initials;
  private final boolean german;
  private final boolean french;
  private final boolean[] capitals;
  private final Gap[] gaps;
  private final @Nullable String[] folded;
  private final @Nullable Set<WordRole>[] roles;

  CapitalWords(Words words, char[] initials, @Nullable String language) {
    this.words = words;
    this.initials = initials;
    german = "de".equals(language);
    french = "fr".equals(language);
    capitals = new boolean[initials.length];
    gaps = new Gap[initials.length];
    folded = new String[initials.length];
    roles = roles(initials.length);
    for (int word = 0; word < initials.length; word++) {
      capitals[word] = isCapital(initials[word]);
      gaps[word] = Gap.after(words, word);
    }
  }

  int count() {
    return initials.length;
  }

  /** Whether nouns have capitals, so that a word by itself says nothing. */
  boolean nounsHaveCapitals() {
    return german;
  }

  boolean isCapital(int word) {
    return capitals[word];
  }

  /** The gap behind a word. */
  Gap gap(int word) {
    return gaps[word];
  }

  boolean joins(int word) {
    return gaps[word] == Gap.JOINS;
  }

  /** The length of a word in UTF-16 units. */
  int length(int word) {
    return words.endChar(word) - words.startChar(word);
  }

  boolean isTitle(int word) {
    return has(word, WordRole.TITLE)
        || (german && TitleWords.isGermanCompound(folded(word)))
        || (french && folded(word).equals("m"));
  }

  /** German articles are particles only of other languages' names. */
  boolean isParticle(String folded) {
    boolean article = german && (folded.equals("der") || folded.equals("den"));
    return (NameWords.PARTICLES.contains(folded) && !article) || folded.equals("d");
  }

  private static boolean isCapital(char initial) {
    return (initial < 'a' || initial > 'z')
        && (Character.isUpperCase(initial) || Character.isTitleCase(initial));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<WordRole>[] roles(int count) {
    return new Set[count];
  }

  boolean has(int word, WordRole role) {
    Set<WordRole> known = roles[word];
    if (known == null) {
      known = WordRole.of(folded(word));
      roles[word] = known;
    }
    return known.contains(role);
  }

  String folded(int word) {
    String known = folded[word];
    if (known == null) {
      known = words.folded(word);
      folded[word] = known;
    }
    return known;
  }

  /** Whether there is a small letter: else it is an acronym or a line in capitals. */
  boolean hasLowerCase(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (length(word) > 1 && Character.isLowerCase(words.text().charAt(words.endChar(word) - 1))) {
        return true;
      }
    }
    return false;
  }

  boolean occursSmall(int word) {
    String text = words.text();
    char small = Character.toLowerCase(initials[word]);
    int start = words.startChar(word);
    int length = length(word);
    for (int other = 0; other < initials.length; other++) {
      if (initials[other] == small
          && length(other) == length
          && text.regionMatches(true, words.startChar(other), text, start, length)) {
        return true;
      }
    }
    return false;
  }

  boolean isCyrillic(int word) {
    char first = initials[word];
    return first >= '\u0400' && first <= '\u04FF';
  }

  /** Whether an organisation ends in the run of capitals there: "and Human Services". */
  boolean endsOffice(int first, int to) {
    int last = first;
    while (last + 1 < to && joins(last) && isCapital(last + 1)) {
      last++;
    }
    return last < to && TypeClues.of(folded(last)) == ActorType.ORGANISATION;
  }

  /** Whether a hyphen ties the run to a word without a capital: "anti-Trump", "Saudi-led". */
  boolean isAttached(int first, int last) {
    String text = words.text();
    int before = words.startChar(first) - 1;
    int after = words.endChar(last);
    return (before > 0 && text.charAt(before) == '-' && Character.isLetter(text.charAt(before - 1)))
        || (after + 1 < text.length()
            && text.charAt(after) == '-'
            && Character.isLetterOrDigit(text.charAt(after + 1)));
  }
}
