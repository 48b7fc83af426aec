package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that a page gives an element (its classes and its id) say of it.
 *
 * @param other whether it is surely not the article
 * @param unlikely whether it is hardly ever a part of the article
 * @param hidden whether a class hides it
 * @param closed whether it is for those who pay
 * @param body whether it is named as that which holds an article's text
 */
record Marks(boolean other, boolean unlikely, boolean hidden, boolean closed, boolean body) {
  static final Marks NONE = new Marks(false, false, false, false, false);

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");
  private static final int LONGEST = 2_000;
  private static final MarkWords TABLE = MarkWords.load();

  static Marks of(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank() || names.length() > LONGEST) {
      return NONE;
    }
    Marks marks = NONE;
    for (String name : WHITE_SPACE.split(names.strip())) {
      marks = marks.and(ofName(name));
    }
    return marks;
  }

  private Marks and(Marks more) {
    return new Marks(
        other || more.other,
        unlikely || more.unlikely,
        hidden || more.hidden,
        closed || more.closed,
        body || more.body);
  }

  private static Marks ofName(String name) {
    List<String> words = new ArrayList<>();
    for (String word : WORDS.split(name)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(java.util.Locale.ROOT));
      }
    }
    boolean other = TABLE.has("other", words);
    boolean unlikely = TABLE.has("unlikely", words);
    boolean pair = false;
    for (int i = 0; i + 1 < words.size(); i++) {
      pair |= TABLE.is("first", words.get(i)) && TABLE.is("second", words.get(i + 1));
    }
    boolean body =
        !other
            && !unlikely
            && (pair
                || TABLE.has("body", words)
                || words.size() == 1 && TABLE.is("alone", words.get(0)));
    boolean hidden = TABLE.is("hidden", String.join("-", words));
    return new Marks(other, unlikely, hidden, TABLE.has("closed", words), body);
  }
}
