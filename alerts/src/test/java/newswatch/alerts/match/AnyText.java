package newswatch.alerts.match;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts of many scripts, with the characters that break offsets and cuts. */
public final class AnyText {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    " ",
    "copper",
    "Copper",
    "logar",
    "Mes Aynak",
    "mine's",
    "U.S.",
    "\n",
    "\t",
    ", ",
    ". ",
    "“",
    "”",
    "(",
    ")",
    "-",
    "中国",
    "王毅",
    "，",
    "مس عينك",
    "افغان\u200Cستان",
    "медь",
    "ไทย",
    "ประเทศ",
    "हिन्दी",
    "한국어를",
    "e\u0301",
    "\u0301",
    "e\u0301\u0302\u0323",
    "𝒞opper",
    "👩\u200D👩\u200D👧",
    "🇨🇳",
    "👍🏽",
    "\u00AD",
    "\u200B",
    "\u202E",
    "\u0000",
    "\r\n",
    "x\u00ADy",
    "https://example.org/a/b?c=d",
    "aVeryLongWordThatGoesOnAndOnWithoutAnyPlaceToBreakItAtAll",
    "\uD83D",
    "\uDC00",
    "ﬁ",
    "ß",
    "İ",
    "\u3000",
  };

  private AnyText() {}

  /** Mostly words, so that watches are met; sometimes any code points at all. */
  public static Arbitrary<String> texts(int pieces) {
    Arbitrary<String> words =
        Arbitraries.of(PIECES).list().ofMaxSize(pieces).map(list -> String.join("", list));
    return Arbitraries.frequencyOf(
        Tuple.of(5, words), Tuple.of(1, Arbitraries.strings().all().ofMaxLength(300)));
  }
}
