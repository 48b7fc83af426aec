package newswatch.benchmarks.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.NewswatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.workload.WatchKind;
import newswatch.benchmarks.workload.WatchText;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;
import newswatch.matching.Words;

/** Measures matching: newswatch's own and its peers, in one process, taking turns. */
public final class MatchMeasurement {
  private static final double WARM_UP_SECONDS = 3;
  private static final double ROUND_SECONDS = 0.5;
  private static final double CHANGE_SECONDS = 3;

  private final CpuClock clock = new CpuClock();
  private final Workload workload;
  private final long seed;
  private final int rounds;
  private final Consumer<String> progress;

  /**
   * A measurement that is yet to be run.
   *
   * @param progress is told what is being done
   */
  public MatchMeasurement(Workload workload, long seed, int rounds, Consumer<String> progress) {
    this.workload = workload;
    this.seed = seed;
    this.rounds = rounds;
    this.progress = progress;
  }

  /** Measures. */
  public MatchReport run() {
    try (MatchEngine newswatch = new NewswatchEngine()) {
      progress.accept("loading " + workload.watches().size() + " watches");
      Building building = Building.of(newswatch, workload.watches());
      Tally tally = new Tally();
      progress.accept("warming up");
      workload.documents().forEach(document -> newswatch.match(document, tally));
      Pace matching = new Pace(clock, workload, document -> newswatch.match(document, new Tally()));
      Pace words = new Pace(clock, workload, MatchMeasurement::split);
      TwoThreads twoThreads = new TwoThreads(newswatch, workload);
      matching.warmUp(WARM_UP_SECONDS);
      words.warmUp(WARM_UP_SECONDS / 3);
      for (int round = 1; round <= rounds; round++) {
        progress.accept("round " + round + " of " + rounds);
        matching.round(ROUND_SECONDS);
        words.round(ROUND_SECONDS / 2);
        twoThreads.round((int) Math.max(1, ROUND_SECONDS * matching.documentsPerSecond()));
      }
      progress.accept("changing single watches");
      LiveChanges changes = LiveChanges.of(newswatch, workload, CHANGE_SECONDS);
      MatchReport.EngineFigures figures = figures(newswatch, matching, tally, building, changes);
      return report(
          figures,
          new MatchReport.WordFigures(
              words.microsPerDocument(), matching.timesAsLongAs(words), null, null),
          twoThreads.speedUp());
    }
  }

  private static void split(Document document) {
    if (Words.of(document.title()).count() + Words.of(document.text()).count() < 0) {
      throw new IllegalStateException("fewer than no words");
    }
  }

  private MatchReport.EngineFigures figures(
      MatchEngine engine, Pace pace, Tally tally, Building building, LiveChanges changes) {
    double documents = workload.documents().size();
    return new MatchReport.EngineFigures(
        engine.name(),
        pace.documentsPerSecond(),
        pace.microsPerDocument(),
        tally.watches() / documents,
        tally.places() / documents,
        building,
        changes);
  }

  private MatchReport report(
      MatchReport.EngineFigures newswatch, MatchReport.WordFigures words, double speedUp) {
    return new MatchReport(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        seed,
        rounds,
        new MatchReport.DocumentFigures(
            workload.source(),
            workload.documents().size(),
            workload.meanCharacters(),
            workload.meanWords()),
        workload.watches().size(),
        kinds(),
        workload.combined(),
        newswatch,
        words,
        speedUp,
        List.of(),
        null);
  }

  private Map<WatchKind, Integer> kinds() {
    Map<WatchKind, Integer> kinds = new EnumMap<>(WatchKind.class);
    for (WatchText watch : workload.watches()) {
      kinds.merge(watch.kind(), 1, Integer::sum);
    }
    return kinds;
  }
}
