package newswatch.ingest.fulltext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of a feed's entry is, beside the text of the page that it links to. */
public enum FullText {
  /** The entry holds the text already, or the page holds no more. */
  IN_ENTRY,

  /** The entry is a beginning or a summary, and the page has the text. */
  ON_PAGE,

  /** The page is about something else: a consent form, a login, the front page. */
  NOT_FOUND;

  /** Letters; a shorter entry without a sign of being cut is still worth a look at its page. */
  private static final int SHORT = 500;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int SAMPLES = 40;
  private static final int SAMPLE = 12;

  /** How much longer than the entry the page must be before it is worth to be taken. */
  private static final double LONGER = 1.25;

  private static final double MOSTLY = 0.5;
  private static final double ALIKE = 0.3;

  /** Whether an entry looks like a teaser by itself, before its page is fetched. */
  public static boolean isTeaserLikely(String text) {
    return TeaserEnd.of(text) || letters(text).length() < SHORT;
  }

  /**
   * Where the full text is.
   *
   * @param entryTitle the entry's, and {@code pageTitle} the page's, which tell whether a page that
   *     shares no words with a summary is about the same
   */
  public static FullText of(String entryTitle, String entry, String pageTitle, String page) {
    String beginning = letters(TeaserEnd.removedFrom(entry));
    String whole = letters(page);
    double contained = contained(beginning, whole);
    if (contained < MOSTLY && !alike(entryTitle, pageTitle)) {
      return NOT_FOUND;
    }
    boolean more = whole.length() > LONGER * beginning.length();
    boolean cut = TeaserEnd.of(entry) && whole.length() > beginning.length();
    return more || cut ? ON_PAGE : IN_ENTRY;
  }

  /** The share of samples of the one text that stand in the other. */
  private static double contained(String text, String other) {
    if (text.length() < SAMPLE) {
      return text.isEmpty() || !other.contains(text) ? 0 : 1;
    }
    int found = 0;
    int last = text.length() - SAMPLE;
    int samples = Math.min(SAMPLES, last + 1);
    for (int i = 0; i < samples; i++) {
      int from = samples == 1 ? 0 : (int) ((long) last * i / (samples - 1));
      found += other.contains(text.substring(from, from + SAMPLE)) ? 1 : 0;
    }
    return (double) found / samples;
  }

  private static boolean alike(String title, String other) {
    Set<String> words = words(title);
    Set<String> others = words(other);
    long both = words.stream().filter(others::contains).count();
    return both > ALIKE * Math.max(1, Math.min(words.size(), others.size()))
        || (!letters(title).isEmpty() && letters(other).contains(letters(title)));
  }

  private static Set<String> words(String title) {
    return NO_WORD
        .splitAsStream(title.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String letters(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
