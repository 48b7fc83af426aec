package newswatch.benchmarks.measure;

import java.util.List;
import java.util.function.Consumer;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;

/**
 * How fast a step takes documents, in CPU time of the thread that runs it.
 *
 * <p>Each round goes on with the documents where the round before stopped, so that caches do not
 * hold just what is needed. Slow steps see fewer documents than fast ones; since documents differ
 * in length, what is measured is the time for a character, told for documents of mean length.
 */
final class Pace {
  private static final int DOCUMENTS_A_LOOK = 8;

  /** Of the best time so far, what a better one is worth going on for. */
  private static final double NOTICEABLE = 0.97;

  private static final int ENOUGH_SLOWER = 8;

  private final CpuClock clock;
  private final List<Document> documents;
  private final double meanCharacters;
  private final Consumer<Document> step;
  private final Samples secondsPerDocument = new Samples();
  private int next;

  Pace(CpuClock clock, Workload workload, Consumer<Document> step) {
    this.clock = clock;
    this.documents = workload.documents();
    this.meanCharacters = workload.meanCharacters();
    this.step = step;
  }

  /** Runs the step until it gets no faster, so that all of it is compiled. */
  void warmUp(Effort effort) {
    double best = Double.MAX_VALUE;
    int slower = 0;
    for (int i = 0; i < effort.mostWarmUps() && slower < ENOUGH_SLOWER; i++) {
      double seconds = run(Effort.WARM_UP_SECONDS);
      slower = seconds < best * NOTICEABLE ? 0 : slower + 1;
      best = Math.min(best, seconds);
    }
  }

  /** Runs the step for about so long, at least for a few documents. */
  void round(double cpuSeconds) {
    secondsPerDocument.add(run(cpuSeconds));
  }

  private double run(double cpuSeconds) {
    long characters = 0;
    long start = clock.nanos();
    long used = 0;
    do {
      for (int i = 0; i < DOCUMENTS_A_LOOK; i++) {
        Document document = documents.get(next);
        next = (next + 1) % documents.size();
        step.accept(document);
        characters += Workload.characters(document);
      }
      used = clock.nanos() - start;
    } while (used < cpuSeconds * 1e9);
    return used / 1e9 / characters * meanCharacters;
  }

  /** Documents of mean length in a second of CPU time: the median of all rounds. */
  double documentsPerSecond() {
    return 1 / secondsPerDocument.median();
  }

  /** Microseconds of CPU time for a document of mean length: the median of all rounds. */
  double microsPerDocument() {
    return secondsPerDocument.median() * 1e6;
  }

  /** How many times as long a document takes here as there: the median over the rounds. */
  double timesAsLongAs(Pace other) {
    Samples ratios = new Samples();
    for (int i = 0; i < secondsPerDocument.count(); i++) {
      ratios.add(secondsPerDocument.get(i) / other.secondsPerDocument.get(i));
    }
    return ratios.median();
  }
}
