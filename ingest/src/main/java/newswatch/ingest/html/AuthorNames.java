package newswatch.ingest.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of a line about authors: {@code By A. Writer and B. Editor | 21 May}. */
final class AuthorNames {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|geschrieben|veröffentlicht|escrito|publicado"
              + "|texte?|story|interview|autor(?:in|en)?|author|auteur|redaktion)\\b[\\s:]*)?"
              + "(?:by|von|par|por|di|da|door|av|af|przez|oleh|автор|от)?\\b[\\s:]+(?=\\S)");
  private static final Pattern AFTER =
      Pattern.compile("\\s*(?:[|•·\\n(<]|\\s[-–—]\\s|\\bam\\s\\d|\\bon\\s|\\d).*", Pattern.DOTALL);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|;|&|\\bund\\b|\\band\\b|\\bet\\b|\\by\\b(?=\\s\\p{Lu}))\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final int MOST = 5;

  private AuthorNames() {}

  /** The names in some lines, each once. */
  static List<String> in(List<String> lines) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      String behind = BEFORE.matcher(line.strip()).replaceFirst("");
      for (String name : BETWEEN.split(AFTER.matcher(behind).replaceFirst(""), -1)) {
        if (isName(name.strip())) {
          names.add(name.strip());
        }
      }
    }
    return names.stream().limit(MOST).toList();
  }

  private static boolean isName(String text) {
    return text.length() > 1
        && text.length() <= LONGEST
        && SPACES.split(text, -1).length <= MOST_WORDS
        && !text.contains("://")
        && !text.contains("@")
        && !text.endsWith("*");
  }
}
