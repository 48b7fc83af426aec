package newswatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import newswatch.matching.Words;

/** Makes watches, all different, of what stands in documents; the same seed makes the same ones. */
final class WatchMaker {
  private static final int NEAR_DISTANCE = 10;
  private static final int MOST_TRIES = 500;
  private static final int FEWEST_TRIES = 8;

  private final SplittableRandom random;
  private final List<SourceText> sources = new ArrayList<>();
  private final Set<String> made = new HashSet<>();
  private final Map<WatchKind, Integer> tries = new EnumMap<>(WatchKind.class);
  private int number;
  private int combined;

  /**
   * Makes watches of the words of some documents.
   *
   * @throws IllegalArgumentException when the documents have no words
   */
  WatchMaker(List<Words> documents, DocumentFrequencies frequencies, long seed) {
    random = new SplittableRandom(seed);
    for (Words words : documents) {
      if (words.count() > 0) {
        sources.add(new SourceText(words, frequencies));
      }
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("there are no words to make watches of");
    }
  }

  /** So many more watches. */
  List<WatchText> make(int count) {
    List<WatchText> watches = new ArrayList<>(count);
    WatchKind[] cycle = cycle();
    for (int i = 0; i < count; i++) {
      WatchKind kind = cycle[number % cycle.length];
      watches.add(new WatchText("w" + number, kind, text(kind)));
      number++;
    }
    return watches;
  }

  /**
   * How many watches had to be put together of two documents, because all else was there already.
   */
  int combined() {
    return combined;
  }

  /** Every shape as often as its share says, mixed, so that any part of the watches has the mix. */
  private WatchKind[] cycle() {
    WatchKind[] cycle = new WatchKind[WatchKind.CYCLE];
    int at = 0;
    for (WatchKind kind : WatchKind.values()) {
      for (int i = 0; i < kind.share(); i++) {
        cycle[at++ * 7 % cycle.length] = kind;
      }
    }
    return cycle;
  }

  /** Looks for something new, the longer the more often that was found before. */
  private String text(WatchKind kind) {
    int most = tries.getOrDefault(kind, MOST_TRIES);
    for (int i = 0; i < most; i++) {
      Optional<String> text = candidate(kind, source());
      if (text.isPresent() && isNew(text.get())) {
        tries.put(kind, Math.min(MOST_TRIES, most * 2));
        return text.get();
      }
    }
    tries.put(kind, Math.max(FEWEST_TRIES, most / 2));
    return combination(kind);
  }

  private Optional<String> candidate(WatchKind kind, SourceText source) {
    return switch (kind) {
      case PHRASE -> nameOrPhrase(source, 10).map(Excerpt::quoted);
      case AND -> and(source);
      case NEAR -> near(source);
      case NOT -> not(source);
    };
  }

  /** A name or a phrase, and of a hundred some rare words. */
  private Optional<Excerpt> nameOrPhrase(SourceText source, int rareWords) {
    int dice = random.nextInt(100);
    if (dice < rareWords) {
      return source.rareWord(random);
    }
    return dice < 50 ? source.name(random) : source.phrase(random);
  }

  private Optional<Excerpt> part(SourceText source) {
    int dice = random.nextInt(10);
    if (dice < 5) {
      return source.word(random);
    }
    return dice < 8 ? source.name(random) : source.phrase(random);
  }

  private Optional<String> and(SourceText source) {
    int count = random.nextInt(3) == 0 ? 3 : 2;
    List<Excerpt> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Excerpt> part = part(source);
      if (part.isEmpty() || parts.stream().anyMatch(part.get()::repeats)) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(String.join(" AND ", parts.stream().map(Excerpt::quoted).toList()));
  }

  /** Something and a word that stands close to it. */
  private Optional<String> near(SourceText source) {
    Optional<Excerpt> left = random.nextInt(3) == 0 ? source.name(random) : source.word(random);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int from = Math.max(0, left.get().first() - NEAR_DISTANCE);
    int to = Math.min(source.count(), left.get().last() + NEAR_DISTANCE + 1);
    return source
        .word(random, from, to)
        .filter(right -> !right.repeats(left.get()))
        .map(right -> left.get().quoted() + " NEAR/" + NEAR_DISTANCE + " " + right.quoted());
  }

  /** Something new without a word. */
  private Optional<String> not(SourceText source) {
    Optional<Excerpt> wanted = nameOrPhrase(source, 0).filter(excerpt -> isNew(excerpt.text()));
    Optional<Excerpt> unwanted = source().word(random);
    return wanted.isEmpty() || unwanted.isEmpty()
        ? Optional.empty()
        : Optional.of(wanted.get().quoted() + " NOT " + unwanted.get().quoted());
  }

  private boolean isNew(String text) {
    return made.add(text.toLowerCase(Locale.ROOT));
  }

  /** What is left when the documents have nothing new: parts of two of them, or of none. */
  private String combination(WatchKind kind) {
    combined++;
    String operator = kind == WatchKind.NEAR ? " NEAR/10 " : " " + conjunction(kind) + " ";
    for (int i = 0; i < FEWEST_TRIES; i++) {
      Optional<Excerpt> left = part(source());
      Optional<Excerpt> right = source().word(random);
      if (left.isPresent() && right.isPresent() && !left.get().repeats(right.get())) {
        String text = left.get().quoted() + operator + right.get().quoted();
        if (isNew(text)) {
          return text;
        }
      }
    }
    // Documents of a few words run out of pairs too; a made-up word costs as much as a rare one.
    return source().firstWord().quoted() + operator + "\"combination" + combined + '"';
  }

  private static String conjunction(WatchKind kind) {
    return kind == WatchKind.NOT ? "NOT" : "AND";
  }

  private SourceText source() {
    return sources.get(random.nextInt(sources.size()));
  }
}
