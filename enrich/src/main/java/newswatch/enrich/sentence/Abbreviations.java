package newswatch.enrich.sentence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Dots that end an abbreviation and no sentence, though a capital or a digit follows. */
final class Abbreviations {
  private static final int LONGEST = 8;

  /** Before a name or a number. */
  private static final Set<String> BEFORE_MORE =
      words(
          """
          mr mrs ms dr prof st sen rep gov gen lt col maj capt cmdr adm sgt brig cpl pvt rev hon
          pres amb min mt ft no nos vs fig art vol ch sec dept univ inc approx ca cf
          jan feb mar apr jun jul aug sept sep oct nov dec
          hr fr nr str bzw ca vgl mme mlle av dir
          г гг ул им тов проф акад ген св рис ст стр руб тыс млн млрд
          """);

  /** Words with which a sentence begins, not a name that follows "U.S." or "a.m.". */
  private static final Set<String> OPENERS =
      words(
          """
          the a an in on at but and he she it they we i this that these those its their his her
          as for if when while after before since however meanwhile although both some many
          there here what who how why one two with by from to according under during
          """);

  private Abbreviations() {}

  /** Whether the break that ICU sees before {@code next} stands behind an abbreviation only. */
  static boolean endBefore(String text, int next) {
    int dot = next - 1;
    while (dot > 0 && Character.isWhitespace(text.charAt(dot))) {
      dot--;
    }
    if (text.charAt(dot) != '.') {
      return false;
    }
    int start = dot;
    while (start > 0 && dot - start < LONGEST && inWord(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    if (BEFORE_MORE.contains(word)) {
      return true;
    }
    int letters = word.length();
    boolean initial = letters == 1 && Character.isUpperCase(text.charAt(dot - 1));
    boolean acronym = letters > 1 && letters % 2 == 1 && word.charAt(1) == '.';
    return (initial || acronym) && !OPENERS.contains(wordAt(text, next));
  }

  private static boolean inWord(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }
}
