package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keywords that editors wrote into headlines are found wherever somebody else's idea of spelling
 * finds them in real news: {@link PlainSpelling} shares no code and no table with {@link Folding}.
 */
class NewsKeywordsTest {
  private static final int KEYWORDS = 3_000;
  private static final int LONGEST = 3;
  private static final String WORD = "[\\p{L}\\p{N}\\p{M}_'’ʼـ\\x{200C}\\x{200D}]+";
  private static final Pattern WORDS = Pattern.compile(WORD + "(?: " + WORD + "){0,2}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ps", "ur", "zh", "ru", "ar"})
  void no_keyword_is_missed_for_its_spelling(String language) throws IOException {
    String folder = System.getProperty("newswatch.news");
    assumeTrue(folder != null, "no news to search: give a folder with -Dnewswatch.news=FOLDER");
    List<MatchDocument> news = NewsFolder.read(Path.of(folder), language);
    assertThat(news).isNotEmpty();
    List<String> keywords = keywords(news, language.equals("zh"));
    WatchIndex<Integer> index = index(keywords);
    List<String> spellings = keywords.stream().map(PlainSpelling::of).toList();
    Map<String, Integer> missed = new TreeMap<>();
    int wanted = 0;
    for (MatchDocument document : news) {
      Set<Integer> found =
          index.match(document).stream().map(Match::key).collect(Collectors.toSet());
      for (int keyword : standing(spellings, document, language.equals("zh"))) {
        wanted++;
        if (!found.contains(keyword)) {
          missed.merge(keywords.get(keyword), 1, Integer::sum);
        }
      }
    }
    assertThat(wanted).isGreaterThan(KEYWORDS);
    assertThat(missed).as("of %d", wanted).isEmpty();
  }

  private static WatchIndex<Integer> index(List<String> keywords) {
    WatchIndex<Integer> index = new WatchIndex<>();
    for (int i = 0; i < keywords.size(); i++) {
      index.put(i, new Term(Term.Scope.ANYWHERE, keywords.get(i), false, false));
    }
    return index;
  }

  /** Which spellings stand in the document by themselves, or anywhere in Chinese. */
  private static List<Integer> standing(
      List<String> spellings, MatchDocument document, boolean anywhere) {
    List<Integer> standing = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Field field : Field.values()) {
      texts.add(PlainSpelling.of(document.words(field).text()));
    }
    for (int i = 0; i < spellings.size(); i++) {
      String spelling = spellings.get(i);
      if (texts.stream().anyMatch(text -> PlainSpelling.stands(spelling, text, anywhere))) {
        standing.add(i);
      }
    }
    return standing;
  }

  /** Words and phrases of headlines; of Chinese ones, which have no spaces, pieces of them. */
  private static List<String> keywords(List<MatchDocument> news, boolean chinese) {
    Set<String> all = new TreeSet<>();
    for (MatchDocument document : news) {
      String title = document.words(Field.TITLE).text();
      Matcher runs = (chinese ? HAN : WORDS).matcher(title);
      while (runs.find()) {
        all.addAll(chinese ? pieces(runs.group()) : phrases(runs.group()));
      }
    }
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled.subList(0, Math.min(KEYWORDS, shuffled.size()));
  }

  private static Set<String> pieces(String run) {
    Set<String> pieces = new HashSet<>();
    for (int start = 0; start < run.length(); start++) {
      for (int end = start + 2; end <= Math.min(run.length(), start + LONGEST + 1); end++) {
        pieces.add(run.substring(start, end));
      }
    }
    return pieces;
  }

  private static Set<String> phrases(String run) {
    Set<String> phrases = new HashSet<>(List.of(run.split(" ")));
    phrases.add(run);
    phrases.removeIf(
        phrase -> PlainSpelling.of(phrase).length() < LONGEST || phrase.matches(".*['’ʼ].*"));
    return phrases;
  }

  /** Spelling made plain by hand: what two spellings of a word have in common. */
  private static final class PlainSpelling {
    private static final String LETTERS = "يىئكګةۀہۂەأإآٱؤё";
    private static final String PLAIN = "یییکگهههههااااوе";

    static String of(String text) {
      String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      StringBuilder plain = new StringBuilder();
      compatible.codePoints().forEach(c -> append(plain, c));
      return plain.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static void append(StringBuilder plain, int c) {
      int letter = LETTERS.indexOf(c);
      int type = Character.getType(c);
      if (letter >= 0) {
        plain.append(PLAIN.charAt(letter));
      } else if (Character.isDigit(c)) {
        plain.append(Character.digit(c, 10));
      } else if (c != 'ـ' && type != Character.FORMAT && type != Character.NON_SPACING_MARK) {
        plain.appendCodePoint(c);
      }
    }

    static boolean stands(String spelling, String text, boolean anywhere) {
      for (int at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        int end = at + spelling.length();
        if (anywhere
            || ((at == 0 || !isPartOfWord(text.charAt(at - 1)))
                && (end == text.length() || !isPartOfWord(text.charAt(end))))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isPartOfWord(char c) {
      return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_'’ʼ".indexOf(c) >= 0;
    }
  }
}
