package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Texts for properties: any code points at all, and words of a small vocabulary in many scripts.
 */
final class Texts {
  /** Spellings that meet often, so that random queries match random documents. */
  static final List<String> VOCABULARY =
      List.of(
          "mine",
          "Mine",
          "mining",
          "MINES",
          "copper",
          "ｃｏｐｐｅｒ",
          "café",
          "cafe\u0301",
          "U.S.",
          "US",
          "us",
          "China’s",
          "China",
          "straße",
          "STRASSE",
          "İzmir",
          "izmir",
          "ızmir",
          "ﬁne",
          "Łódź",
          "lodz",
          "œuvre",
          "O’Neil",
          "e.g.",
          "3.5",
          "snake_case",
          "Mes-Aynak",
          "a",
          "ab",
          "россия",
          "Россия",
          "й",
          "и\u0306",
          "Ελλάς",
          "ελλας",
          "معدن",
          "ﻣﻌﺪﻥ",
          "مؤتمر",
          "موتمر",
          "أحمد",
          "احمد",
          "والصين",
          "الصين",
          "كابل",
          "کابل",
          "می‌رود",
          "میرود",
          "قَلَم",
          "قلم",
          "قلـــم",
          "שלום",
          "שָׁלוֹם",
          "中国",
          "王毅",
          "国王",
          "王",
          "毅",
          "カブール",
          "ｶﾌﾞｰﾙ",
          "がか",
          "ประเทศ",
          "จีน",
          "한국",
          "한국은",
          "\u1112\u1161\u11AB\u1100\u116E\u11A8",
          "भारत",
          "की",
          "ქართული",
          "Հայաստան",
          "አፍጋኒስታን",
          "ကမ္ဘာ",
          "កម្ពុជា",
          "ລາວ",
          "𝐀𝐁",
          "AB",
          "𐐀𐐨",
          "٣",
          "3",
          "३");

  /** Words that are in nearly every document, many times. */
  static final List<String> COMMON = List.of("the", "of", "The", "в", "و", "的", "の");

  private static final List<String> SEPARATORS =
      List.of(
          " ", " ", " ", "\n", ", ", "。", "，", "-", "–", ". ", ".", "’", "'s ", "’S", "·", "😀",
          "👩‍🚀", "\u200B", "");

  private Texts() {}

  /** Any string, also with lone surrogates, weighted towards what is hard. */
  static Arbitrary<String> anything() {
    Arbitrary<Integer> codePoints =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0x20, 0x17F)),
            Tuple.of(3, Arbitraries.integers().between(0x300, 0x7FF)),
            Tuple.of(3, Arbitraries.integers().between(0x900, 0x1FFF)),
            Tuple.of(2, Arbitraries.integers().between(0x2000, 0x33FF)),
            Tuple.of(2, Arbitraries.integers().between(0xFB00, 0xFFFF)),
            Tuple.of(1, Arbitraries.integers().between(0xD800, 0xDFFF)),
            Tuple.of(2, Arbitraries.integers().between(0, 0x10FFFF)),
            Tuple.of(
                3,
                Arbitraries.of(
                    (int) '.',
                    (int) '\'',
                    0x2019,
                    (int) 's',
                    (int) 'S',
                    0xFDFA,
                    0x3099,
                    0x200C,
                    0x0640,
                    0x0301,
                    0xFB01,
                    0xDF,
                    0x130,
                    0x131,
                    0xFF9E,
                    0x1112,
                    0x1161,
                    0x11AB)));
    return codePoints.list().ofMaxSize(40).map(Texts::ofCodePoints);
  }

  /** A text of the vocabulary with separators of all kinds. */
  static Arbitrary<String> document() {
    return Combinators.combine(Arbitraries.of(VOCABULARY), Arbitraries.of(SEPARATORS))
        .as((word, separator) -> word + separator)
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  static String slice(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  static List<String> folded(Words words) {
    List<String> folded = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      folded.add(words.folded(word));
    }
    return folded;
  }

  private static String ofCodePoints(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
