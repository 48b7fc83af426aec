package newswatch.enrich.candidate;

import java.util.Set;
import newswatch.enrich.actor.WordList;
import newswatch.events.rules.ActorType;
import newswatch.matching.Words;

/**
 * Names in Arabic script behind a personal title: one to three words up to a mark or a word that
 * goes on the sentence. Where no such end is near, nothing is taken. A listed actor between title
 * and name, as the country of a minister, is passed over.
 */
final class ArabicTitledNames {
  private static final int LONGEST = 3;

  /** Titles of one word that directly precede a name. */
  private static final Set<String> TITLES =
      WordList.of(
          """
          ملا مولوی مولانا مفتی قاری حاجی شیخ الشيخ دکتر دکتور داکتر الدكتور ډاکټر ڈاکٹر جنرال ژنرال
          جنرل السيد السيدة آقای خانم مسٹر ښاغلی ښاغلي مېرمن اللواء العميد العقيد الفريق استاد الأستاذ
          سردار مهندس انجنیر
          """);

  /** Words of which the second follows the first, as one title. */
  private static final Set<String> TITLES_OF_TWO =
      Set.of(
          "وزیر خارجه",
          "وزیر دفاع",
          "وزیر داخله",
          "رئیس جمهور",
          "ریاست جمهوری",
          "نخست وزیر",
          "وزیر اعظم",
          "وزير الخارجية",
          "وزير الدفاع",
          "وزير الداخلية",
          "ایت الله",
          "صدر مملکت",
          "جمهور رئیس",
          "بهرنیو چارو");

  /** Words behind which a sentence goes on and a name does not. */
  private static final Set<String> BOUNDS =
      WordList.of(
          """
          و در از به با که را این آن برای تا بر گفت گفته گفتند است بود شد می ها های نیز هم پس پیش روز
          امروز دیروز اعلام افزود تاکید اظهار خواست کرد کرده رئیس وزیر معاون سخنگوی سرپرست عضو مدیر
          والی نماینده فرمانده دانشگاه سابق امور کل عمومی اسلامی
          في من على إلى عن أن إن قال قالت أكد أكدت وأكد وقال وأضاف مع هذا هذه التي الذي كما بعد قبل
          اليوم رئيس وزير عضو خلال أمس
          نے کے کی کا کو سے میں پر اور ہے ہیں تھا تھے کہا بھی جو کہ نہیں ایک ہی تو صدر وزیر اسمبلی ہاؤس سابق جنرل
          د په له ته چې او دی ده وو وویل ویلي وايي کې هم یې سره څخه نه
          """);

  private final NameTally tally;
  private final Words words;
  private final char[] initials;

  ArabicTitledNames(NameTally tally) {
    this.tally = tally;
    words = tally.words();
    initials = tally.initials();
  }

  void collect() {
    for (int word = 0; word + 1 < initials.length; word++) {
      int title = isArabic(word) ? titleWords(word) : 0;
      if (title > 0) {
        take(word + title);
      }
    }
  }

  private boolean isArabic(int word) {
    return initials[word] >= '\u0600' && initials[word] <= '\u06FF';
  }

  private int titleWords(int word) {
    String folded = words.folded(word);
    if (TITLES.contains(folded)) {
      return 1;
    }
    return TITLES_OF_TWO.contains(folded + " " + words.folded(word + 1)) ? 2 : 0;
  }

  private void take(int behindTitle) {
    int first = behindTitle;
    while (first < words.count() && tally.isActor(first) && joined(first - 1)) {
      first++;
    }
    int last = first - 1;
    while (last + 1 < words.count() && joined(last) && goesOn(last + 1) && last - first < LONGEST) {
      last++;
    }
    int length = last - first + 1;
    if (length > 0 && length <= LONGEST && isName(first, last)) {
      tally.add(first, last, true, ActorType.PERSON);
    }
  }

  private boolean joined(int word) {
    return Gap.after(words, word) == Gap.JOINS;
  }

  private boolean goesOn(int word) {
    return isArabic(word) && !BOUNDS.contains(words.folded(word));
  }

  private boolean isName(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (titleWords(Math.min(word, words.count() - 2)) > 0) {
        return false;
      }
    }
    return last > first || words.end(first) - words.start(first) > 2;
  }
}
