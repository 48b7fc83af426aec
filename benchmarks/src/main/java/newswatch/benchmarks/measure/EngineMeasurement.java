package newswatch.benchmarks.measure;

import java.util.List;
import java.util.function.Consumer;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;

/** One engine on its way through a measurement. */
final class EngineMeasurement {
  /** Slow engines take seconds for these; a mean of more would be the same. */
  private static final int COUNTED_DOCUMENTS = 200;

  private final MatchEngine engine;
  private final Workload workload;
  private final Effort effort;
  private final Pace pace;
  private final Building building;
  private final Tally tally = new Tally();
  private final List<Document> counted;

  /** Loads the engine and warms it up. */
  EngineMeasurement(
      MatchEngine engine,
      Workload workload,
      CpuClock clock,
      Effort effort,
      Consumer<String> progress) {
    this.effort = effort;
    this.engine = engine;
    this.workload = workload;
    pace = new Pace(clock, workload, document -> engine.match(document, new Tally()));
    progress.accept(
        "loading %,d watches into %s".formatted(workload.watches().size(), engine.name()));
    building = Building.of(engine, workload.watches());
    progress.accept("warming up " + engine.name());
    List<Document> documents = workload.documents();
    counted = documents.subList(0, Math.min(COUNTED_DOCUMENTS, documents.size()));
    counted.forEach(document -> engine.match(document, tally));
    pace.warmUp(effort);
  }

  MatchEngine engine() {
    return engine;
  }

  /** The documents that matches are counted in. */
  List<Document> counted() {
    return counted;
  }

  Pace pace() {
    return pace;
  }

  /** The figures, after measuring live changes, which is the last that happens to the engine. */
  MatchReport.EngineFigures figures() {
    LiveChanges changes = LiveChanges.of(engine, workload, effort.changeSeconds());
    double documents = counted.size();
    return new MatchReport.EngineFigures(
        engine.name(),
        pace.documentsPerSecond(),
        pace.microsPerDocument(),
        tally.watches() / documents,
        tally.places() / documents,
        building,
        changes);
  }
}
