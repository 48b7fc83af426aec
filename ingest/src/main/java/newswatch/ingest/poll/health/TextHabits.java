package newswatch.ingest.poll.health;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import newswatch.events.Document;
import newswatch.events.source.FeedTexts;
import org.jspecify.annotations.Nullable;

/** Takes the texts of a source into account, one after the other. */
public final class TextHabits {
  private static final double SHARE_OF_USUAL = 0.05;
  private static final double SHARE_OF_RECENT = 0.3;
  private static final int LONG_TEXTS = 800;
  private static final int TEASER = 400;
  private static final int SHRUNK = 4;
  private static final int ENOUGH = 5;
  private static final int SAMPLE = 2_000;

  private TextHabits() {}

  /** The habits with one more text, as the source has it, not its page. */
  public static FeedTexts with(FeedTexts texts, Document document) {
    int length = document.text().codePointCount(0, document.text().length());
    boolean first = texts.usual() == 0;
    int usual = first ? length : mean(texts.usual(), length, SHARE_OF_USUAL);
    int recent = first ? length : mean(texts.recent(), length, SHARE_OF_RECENT);
    boolean shrunk = usual >= LONG_TEXTS && recent < TEASER && recent * SHRUNK < usual;
    boolean teasers = shrunk || (texts.teasers() && recent * 2 < usual);
    String language = language(document);
    if (language == null) {
      return new FeedTexts(
          usual, recent, texts.language(), texts.since(), texts.announced(), teasers);
    }
    int since = language.equals(texts.language()) ? Math.min(ENOUGH, texts.since() + 1) : 1;
    String announced = since >= ENOUGH ? language : texts.announced();
    return new FeedTexts(usual, recent, language, since, announced, teasers);
  }

  private static int mean(int before, int now, double share) {
    return (int) Math.round(before + (now - before) * share);
  }

  /** The language that is declared, without its region; else the script of most letters. */
  private static @Nullable String language(Document document) {
    String declared = document.language();
    if (declared != null) {
      return declared.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    document
        .text()
        .codePoints()
        .limit(SAMPLE)
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey().name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }
}
