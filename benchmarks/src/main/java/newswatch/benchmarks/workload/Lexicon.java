package newswatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The words, names and set phrases of an invented language that is as English as matching can tell:
 * little words are the real ones, all others are made of syllables.
 */
final class Lexicon {
  private static final int WORDS = 40_000;
  private static final int SET_PHRASES = 60_000;
  private static final int NAMES = 40_000;

  private static final List<String> LITTLE_WORDS =
      List.of(
          ("the of to and a in that for on is said with was as at by it from he be has have are his"
                  + " an will not but this its they were who which their more would about been after or"
                  + " had one up new people she also than when last her there over out could all into"
                  + " we other year two if can first no time what some most some because so before"
                  + " during under between against while where now many how such only may just since"
                  + " state president government country world week day told million made three")
              .split(" "));

  private static final String[] ONSETS =
      "b br c ch cl cr d dr f fl g gr h j k l m n p pl pr qu r s sc sh st str t th tr v w"
          .split(" ");
  private static final String[] VOWELS = "a e i o u a e i o ai ea ee ou".split(" ");
  private static final String[] CODAS = "- - - n r s t l d m ck nd nt st ng".split(" ");

  private final RandomGenerator random;
  private final Set<String> taken = new HashSet<>(LITTLE_WORDS);
  private final List<String> words = new ArrayList<>(LITTLE_WORDS);
  private final List<String> phrases = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Zipf wordRanks = new Zipf(WORDS, 1.0);
  private final Zipf phraseRanks = new Zipf(SET_PHRASES, 0.9);
  private final Zipf nameRanks = new Zipf(NAMES, 0.8);

  Lexicon(RandomGenerator random) {
    this.random = random;
    while (words.size() < WORDS) {
      words.add(invented(words.size() < 1_500 ? 1 : 2));
    }
    while (phrases.size() < SET_PHRASES) {
      phrases.add(word() + " " + word() + (random.nextInt(3) == 0 ? " " + word() : ""));
    }
    while (names.size() < NAMES) {
      names.add(inventedName());
    }
  }

  String word() {
    return words.get(wordRanks.next(random));
  }

  String phrase() {
    return phrases.get(phraseRanks.next(random));
  }

  String name() {
    return names.get(nameRanks.next(random));
  }

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** One to three capitalised words, mostly two, some of them ordinary ones. */
  private String inventedName() {
    StringBuilder name = new StringBuilder(capitalised(invented(1)));
    int more = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(4) / 3;
    for (int i = 0; i < more; i++) {
      String part = words.get(LITTLE_WORDS.size() + random.nextInt(WORDS - LITTLE_WORDS.size()));
      name.append(' ').append(capitalised(part));
    }
    return name.toString();
  }

  private String invented(int syllables) {
    while (true) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(2) - syllables; i < 1; i++) {
        word.append(one(ONSETS)).append(one(VOWELS));
      }
      String coda = one(CODAS);
      word.append(coda.equals("-") ? "" : coda);
      if (taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  private String one(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }
}
