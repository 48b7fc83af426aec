package newswatch.matching;

import com.ibm.icu.text.Normalizer2;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * Why newswatch and Lucene's StandardTokenizer, which follows Unicode's word boundaries and folds
 * nothing but case, see different words in text of the Latin script.
 */
enum WordDifference {
  /** A possessive is dropped: china, and not china’s. */
  POSSESSIVE("['’‘ʼ＇][sSｓＳ](?![\\p{L}\\p{N}])"),

  /** An apostrophe separates, whichever it is: o neil, and not o'neil or o’neil. */
  APOSTROPHE("[\\p{L}\\p{M}\\p{N}]['’‘ʼ＇](?![sS](?![\\p{L}\\p{N}]))\\p{L}"),

  /** The dots of an acronym are dropped: us, and not u.s. */
  ACRONYM("(?<![\\p{L}\\p{N}])\\p{L}\\p{M}*[.．]\\p{L}\\p{M}*(?![\\p{L}\\p{N}])"),

  /** Any other dot separates: example com, and not example.com. */
  DOT("[\\p{L}\\p{M}\\p{N}]{2,}\\.\\p{L}|\\p{L}\\.[\\p{L}\\p{N}]{2,}"),

  /** A colon separates: a b, and not a:b. */
  COLON("[\\p{L}\\p{M}]:\\p{L}"),

  /** The marks inside numbers separate: 3 5, and not 3.5. */
  NUMBER("\\p{N}[.,;'’]\\p{N}"),

  /** An underscore separates: snake case, and not snake_case. */
  UNDERSCORE("_"),

  /** An emoji is no word. */
  EMOJI("[\\p{So}\\p{Sk}\\x{200D}\\x{FE0F}\\x{20E3}‼⁉™]"),

  /** Characters without width do not count: coop, and not co-op with a soft hyphen. */
  INVISIBLE("\\p{Cf}"),

  /** Diacritics do not count: cafe, and not café. */
  DIACRITIC("\\p{M}") {
    @Override
    boolean explains(String text) {
      return super.explains(Normalizer2.getNFDInstance().normalize(text));
    }
  },

  /** Width, ligatures and other ways to write the same letters do not count: fine, and not ﬁne. */
  COMPATIBILITY("") {
    @Override
    boolean explains(String text) {
      return !Normalizer2.getNFKCInstance().isNormalized(text)
          && Normalizer2.getNFCInstance().isNormalized(text);
    }
  },

  /** Some letters are others, or two: strasse, and not straße. */
  LETTER("[ßẞøØłŁđĐħĦŧŦæÆœŒıİ]");

  private final Pattern pattern;

  WordDifference(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean explains(String text) {
    return pattern.matcher(text).find();
  }

  /** What is seen differently in a text for no reason that has a name. */
  static List<String> unexplained(String text) {
    try (Analyzer standard = LuceneComparison.standard()) {
      return TextRegion.of(text, standard).stream()
          .filter(region -> of(region, text).isEmpty())
          .map(region -> text.substring(region.start(), region.end()) + " " + region)
          .toList();
    }
  }

  /** The differences that a region of a text shows; none when it cannot be explained. */
  static Set<WordDifference> of(TextRegion region, String text) {
    int before = region.start() == 0 ? 0 : text.offsetByCodePoints(region.start(), -1);
    String shown = text.substring(before, region.end());
    Set<WordDifference> differences = EnumSet.noneOf(WordDifference.class);
    for (WordDifference difference : values()) {
      if (difference.explains(shown)) {
        differences.add(difference);
      }
    }
    return differences;
  }
}
