package newswatch.enrich.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** How often each letter and each script stands in the first part of a document. */
final class Letters {
  /** Stands in the counts for an apostrophe inside the Uzbek letters oʻ and gʻ. */
  static final int UZBEK_APOSTROPHE = '\u02BB';

  private static final int FIRST_OUTSIDE_LATIN = 0x250;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  /** Behind the last letter that tells languages apart: those of Arabic script end at 0x6FF. */
  private static final int COUNTED = 0x700;

  private static final String APOSTROPHES = "'\u2018\u2019\u02BB\u02BC`";
  private static final int SCRIPTS = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

  private final int[] scripts = new int[SCRIPTS];
  private final int[] counts = new int[COUNTED];
  private final String title;
  private final String text;
  private int total;

  /**
   * @param most how many UTF-16 units of title and text are looked at, of each
   */
  Letters(String title, String text, int most) {
    this.title = cut(title, most);
    this.text = cut(text, most);
    count(this.title);
    count(this.text);
  }

  /** The number of letters. */
  int total() {
    return total;
  }

  /** The number of letters of a script, as ICU numbers them. */
  int ofScript(int script) {
    return scripts[script];
  }

  /** The script that most letters are of; {@link UScript#COMMON} when there is no letter. */
  int mainScript() {
    int main = UScript.COMMON;
    for (int script = 0; script < SCRIPTS; script++) {
      if (scripts[script] > scripts[main]) {
        main = script;
      }
    }
    return main;
  }

  /** How many of the letters are one of these small ones, which are of the basic plane. */
  int any(String letters) {
    int sum = 0;
    for (int at = 0; at < letters.length(); at++) {
      sum += letters.charAt(at) < COUNTED ? counts[letters.charAt(at)] : 0;
    }
    return sum;
  }

  /**
   * The first words of the text in one script, and those of the title when the text is short;
   * nothing else. Headlines leave out the small words by which languages differ most.
   */
  String sample(int script, int longest) {
    StringBuilder sample = new StringBuilder(longest + 1);
    sample(text, script, longest, sample);
    sample.append(' ');
    sample(title, script, longest, sample);
    return sample.toString();
  }

  private static void sample(String from, int script, int longest, StringBuilder sample) {
    boolean gap = true;
    for (int at = 0; at < from.length() && sample.length() < longest; ) {
      int codePoint = from.codePointAt(at);
      at += Character.charCount(codePoint);
      if (Character.isLetter(codePoint) ? script(codePoint) == script : mark(codePoint)) {
        sample.appendCodePoint(codePoint);
        gap = false;
      } else if (!gap) {
        sample.append(' ');
        gap = true;
      }
    }
  }

  private static boolean mark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private static String cut(String value, int most) {
    return value.length() <= most ? value : value.substring(0, most);
  }

  private void count(String value) {
    for (int at = 0; at < value.length(); ) {
      int codePoint = value.codePointAt(at);
      if (Character.isLetter(codePoint)) {
        total++;
        scripts[script(codePoint)]++;
        int small = codePoint < 0x80 ? codePoint | 0x20 : Character.toLowerCase(codePoint);
        if (small < COUNTED && small != UZBEK_APOSTROPHE) {
          counts[small]++;
        }
      }
      if ((codePoint == 'o' || codePoint == 'g') && apostropheInside(value, at + 1)) {
        counts[UZBEK_APOSTROPHE]++;
      }
      at += Character.charCount(codePoint);
    }
  }

  /** Not so in "Chicago's". */
  private static boolean apostropheInside(String value, int at) {
    return at + 2 < value.length()
        && APOSTROPHES.indexOf(value.charAt(at)) >= 0
        && Character.isLetter(value.charAt(at + 1))
        && Character.isLetter(value.charAt(at + 2));
  }

  private static int script(int codePoint) {
    if (codePoint < FIRST_OUTSIDE_LATIN) {
      return UScript.LATIN;
    }
    return codePoint >= FIRST_HAN && codePoint <= LAST_HAN
        ? UScript.HAN
        : UScript.getScript(codePoint);
  }
}
