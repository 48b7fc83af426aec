package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads {@link Marks} off the elements of one page, whose names come again and again. */
final class MarkReader {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** A name is made of words: {@code article-body}, {@code articleBody}, {@code article__body}. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");

  /** Styling in class names can be endless, and then says nothing. */
  private static final int LONGEST = 2_000;

  private static final MarkWords WORDS = MarkWords.load();

  private final Map<String, Marks> known = new HashMap<>();

  Marks of(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank() || names.length() > LONGEST) {
      return Marks.NONE;
    }
    return known.computeIfAbsent(names, MarkReader::read);
  }

  private static Marks read(String names) {
    Marks marks = Marks.NONE;
    for (String name : WHITE_SPACE.split(names.strip(), -1)) {
      marks = marks.and(ofName(name));
    }
    return marks;
  }

  private static Marks ofName(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(name, -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    boolean other = WORDS.has("other", words);
    boolean unlikely = WORDS.has("unlikely", words);
    boolean hidden = WORDS.is("hidden", String.join("-", words));
    boolean body = !other && !unlikely && isBody(words);
    return new Marks(other, unlikely, hidden, WORDS.has("closed", words), body);
  }

  private static boolean isBody(List<String> words) {
    if (words.size() == 1 && WORDS.is("alone", words.get(0))) {
      return true;
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (WORDS.is("first", words.get(i)) && WORDS.is("second", words.get(i + 1))) {
        return true;
      }
    }
    return WORDS.has("body", words);
  }
}
