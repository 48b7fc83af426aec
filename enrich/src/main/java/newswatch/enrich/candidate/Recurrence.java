package newswatch.enrich.candidate;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Candidate;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/** Judges and counts the appearances of one name. */
final class Recurrence {
  /** From so many documents on a name is proposed. */
  static final int FEWEST_DOCUMENTS = 3;

  /** In so many texts more than the start of a sentence must say that it is a name. */
  static final int FEWEST_FIRM = 2;

  private static final int MOST_COMPANIONS = 10;

  private final NameHistory history;
  private final List<Appearance> appearances;

  private Recurrence(NameHistory history) {
    this.history = history;
    appearances = history.appearances().toList();
  }

  static Recurrence of(NameHistory history) {
    return new Recurrence(history);
  }

  Optional<Candidate> candidate(String key) {
    return recurs() ? Optional.of(counted(key)) : Optional.empty();
  }

  private boolean recurs() {
    return documents() >= FEWEST_DOCUMENTS
        && appearances.stream().filter(Appearance::firm).count() >= FEWEST_FIRM;
  }

  /** A document that was edited has two texts. */
  private int documents() {
    return (int) appearances.stream().map(Appearance::document).distinct().count();
  }

  private Candidate counted(String key) {
    Map.Entry<Long, Long> window = history.window();
    return new Candidate(
        mostFrequent(appearances.stream().map(Appearance::name)).orElseThrow(),
        key,
        type(),
        documents(),
        appearances.stream().mapToInt(Appearance::mentions).sum(),
        (int) appearances.stream().map(Appearance::source).distinct().count(),
        Instant.ofEpochMilli(times().min(Comparator.naturalOrder()).orElseThrow()),
        Instant.ofEpochMilli(times().max(Comparator.naturalOrder()).orElseThrow()),
        Instant.ofEpochMilli(window.getKey()),
        Instant.ofEpochMilli(window.getValue()),
        companions(Appearance::topics),
        companions(Appearance::actors),
        contexts());
  }

  private Stream<Long> times() {
    return appearances.stream().map(Appearance::time);
  }

  /** The type that a third of the texts say and hardly another; two of them at least. */
  private @Nullable ActorType type() {
    List<ActorType> known =
        appearances.stream().map(Appearance::type).filter(Objects::nonNull).toList();
    ActorType best = mostFrequent(known.stream()).orElse(null);
    long agree = known.stream().filter(type -> type == best).count();
    boolean sure = agree >= 2 && agree * 3 >= appearances.size() && agree * 4 >= known.size() * 3L;
    return sure ? best : null;
  }

  private List<Companion> companions(Function<Appearance, List<Companion>> part) {
    Map<String, Companion> counted = new HashMap<>();
    for (Appearance appearance : appearances) {
      for (Companion companion : part.apply(appearance)) {
        counted.merge(
            companion.id(),
            companion,
            (known, one) ->
                new Companion(known.id(), known.name(), known.documents() + one.documents()));
      }
    }
    return counted.values().stream()
        .sorted(
            Comparator.comparingInt(Companion::documents).reversed().thenComparing(Companion::id))
        .limit(MOST_COMPANIONS)
        .toList();
  }

  /** Of the newest weeks; within them, the newest first. */
  private List<CandidateContext> contexts() {
    return appearances.stream()
        .filter(appearance -> appearance.context() != null)
        .sorted(
            Comparator.comparingLong(Appearance::time).reversed().thenComparing(Appearance::text))
        .map(Appearance::context)
        .filter(Objects::nonNull)
        .limit(Week.MOST_CONTEXTS)
        .toList();
  }

  /** The first in the natural order among those that occur most. */
  private static <T extends Comparable<? super T>> Optional<T> mostFrequent(Stream<T> values) {
    return values
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .min(
            Map.Entry.<T, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
