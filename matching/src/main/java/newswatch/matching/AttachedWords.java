package newswatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that a script writes together with their neighbour: the Arabic "and" and the particles of
 * Korean.
 *
 * <p>"والصين" is "and China", and "한국은" is "Korea" with the particle of what is spoken of. Both
 * become two words side by side, in texts and in queries, so that the name is found, and found
 * where it stands. A word that only looks so, such as وزارت (ministry) or 정상회의 (summit), becomes
 * two words as well, in texts and in queries alike, and matches as before.
 *
 * <p>The Arabic و is taken off while four letters follow: three would make زیر (under) match وزیر
 * (minister). Particles are taken off the end, the longest first, while two syllables stand before
 * them: so 김정은이 and 김정은 begin alike, though 은 may be a particle too. All this depends on the folded
 * form alone, and so every spelling of a word has the same parts.
 *
 * <p>Rejected: other forms of the same word beside it, as search engines index synonyms, for then
 * every step of matching has to try several; dropping what is attached like a possessive ’s, which
 * would mark only زارت of وزارت.
 */
final class AttachedWords {
  static final char AND = 'و';

  /** What stands behind و in the two characters that fold to و and more, and can not be parted. */
  private static final List<String> BEHIND_AND_IN_ONE_CHARACTER = List.of("\u0674", "سلم");

  private static final int LEAST_AFTER_AND = 4;
  private static final int LEAST_BEFORE_PARTICLE = 2;

  /** The longest first. */
  private static final List<String> PARTICLES =
      List.of(
              "에서", "에게", "께서", "으로", "까지", "부터", "처럼", "보다", "은", "는", "이", "가", "을", "를", "의",
              "에", "와", "과", "도", "로", "만")
          .stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /**
   * A part that is not the last one.
   *
   * @param end where it ends and the next part starts, in UTF-16 units of the text
   * @param foldedEnd where its folded form ends
   */
  record Part(int end, int foldedEnd) {}

  private AttachedWords() {}

  /** Whether a word could have parts; most can not. */
  static boolean mayHave(char[] folded, int from, int to) {
    return folded[from] == AND || isSyllable(folded[to - 1]);
  }

  /** The parts of a word but the last one; none when the word is whole. */
  static List<Part> of(
      char[] text, int start, int end, char[] folded, int foldedStart, int foldedEnd) {
    List<Part> parts = new ArrayList<>();
    String rest = new String(folded, foldedStart, foldedEnd - foldedStart);
    int at = start;
    while (beginsWithAnd(rest)) {
      at += Character.charCount(Character.codePointAt(text, at));
      while (isMarkOrIgnored(text[at])) {
        at++;
      }
      rest = rest.substring(1);
      parts.add(new Part(at, foldedEnd - rest.length()));
    }
    parts.addAll(beforeParticles(text, at, end, rest, foldedEnd - rest.length()));
    return parts;
  }

  private static boolean beginsWithAnd(String word) {
    return word.charAt(0) == AND
        && word.length() > LEAST_AFTER_AND
        && BEHIND_AND_IN_ONE_CHARACTER.stream().noneMatch(letters -> word.startsWith(letters, 1));
  }

  /** The folded form of a character when it is one character, else a space. */
  private static char form(int codePoint) {
    int form = Folding.foldedCodePoint(codePoint);
    String expanded = form < 0 ? Folding.foldedForm(codePoint) : Character.toString(form);
    return expanded.length() == 1 ? expanded.charAt(0) : ' ';
  }

  private static boolean isMarkOrIgnored(char character) {
    byte kind = Folding.kind(character);
    return kind == Folding.DROPPED_MARK || kind == Folding.IGNORED;
  }

  private static List<Part> beforeParticles(
      char[] text, int start, int end, String folded, int foldedStart) {
    List<Part> parts = new ArrayList<>();
    int at = end;
    String rest = folded;
    for (String particle = particle(rest); !particle.isEmpty(); particle = particle(rest)) {
      at = syllablesBack(text, start, at, particle.length());
      if (at < 0) {
        break;
      }
      rest = rest.substring(0, rest.length() - particle.length());
      parts.add(0, new Part(at, foldedStart + rest.length()));
    }
    return parts;
  }

  /** The particle at the end, or an empty string. */
  private static String particle(String word) {
    for (String particle : PARTICLES) {
      if (word.length() - particle.length() >= LEAST_BEFORE_PARTICLE && word.endsWith(particle)) {
        return particle;
      }
    }
    return "";
  }

  /** Where so many syllables before the end begin; -1 when that can not be told. */
  private static int syllablesBack(char[] text, int start, int end, int syllables) {
    int left = syllables;
    int at = end;
    while (left > 0 && at > start) {
      int codePoint = Character.codePointBefore(text, at);
      at -= Character.charCount(codePoint);
      char form = form(codePoint);
      if (isSyllable(form) || isLeadingJamo(form)) {
        left--;
      } else if (!isLaterJamo(form) && !isMarkOrIgnored(text[at])) {
        return -1;
      }
    }
    return left == 0 ? at : -1;
  }

  private static boolean isSyllable(char character) {
    return character >= 0xAC00 && character <= 0xD7A3;
  }

  private static boolean isLeadingJamo(char character) {
    return character >= 0x1100 && character <= 0x1112;
  }

  private static boolean isLaterJamo(char character) {
    return character >= 0x1161 && character <= 0x11C2;
  }
}
