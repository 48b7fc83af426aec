package newswatch.benchmarks.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newswatch.benchmarks.workload.DocumentFiles;
import newswatch.benchmarks.workload.SeedRules;
import newswatch.benchmarks.workload.Workload;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;

/** Measures what each step takes that a document goes through between its file and an alert. */
public final class PipelineMeasurement {
  private final CpuClock clock = new CpuClock();
  private final Path source;
  private final SeedRules rules;
  private final Effort effort;
  private final Consumer<String> progress;
  private int documents;
  private long alerts;

  /**
   * A measurement that is yet to be run.
   *
   * @param source a file or folder of documents
   * @param progress is told what is being done
   */
  public PipelineMeasurement(
      Path source, SeedRules rules, Effort effort, Consumer<String> progress) {
    this.source = source;
    this.rules = rules;
    this.effort = effort;
    this.progress = progress;
  }

  /** A step over all documents. */
  private record Step(String name, Runnable run, Samples secondsPerDocument) {
    Step(String name, Runnable run) {
      this(name, run, new Samples());
    }
  }

  /** Measures. */
  public PipelineReport run() {
    progress.accept("reading " + source);
    List<Document> read =
        DocumentFiles.read(source, refused -> progress.accept("rejected: " + refused.detail()));
    documents = read.size();
    List<TaggedDocument> tagged = read.stream().map(rules.tagger()::tag).toList();
    List<Step> steps =
        List.of(
            new Step("read", () -> DocumentFiles.read(source, refused -> {})),
            new Step("tag", () -> read.forEach(rules.tagger()::tag)),
            new Step("fingerprint", () -> read.forEach(StoryFingerprint::of)),
            new Step("story", new StoryPlacing(read)),
            new Step("match", () -> match(tagged)));
    progress.accept("warming up");
    steps.forEach(
        step -> seconds(step, effort.mostWarmUps() * Effort.WARM_UP_SECONDS / steps.size()));
    for (int round = 1; round <= effort.rounds(); round++) {
      progress.accept("round " + round + " of " + effort.rounds());
      for (Step step : steps) {
        step.secondsPerDocument.add(seconds(step, Effort.ROUND_SECONDS) / documents);
      }
    }
    return report(read, steps);
  }

  private void match(List<TaggedDocument> tagged) {
    alerts = 0;
    tagged.forEach(document -> alerts += rules.matcher().match(document, null).size());
  }

  /** The CPU seconds of one run over all documents, from as many runs as fill the time. */
  private double seconds(Step step, double enough) {
    long start = clock.nanos();
    int runs = 0;
    double used;
    do {
      step.run.run();
      runs++;
      used = (clock.nanos() - start) / 1e9;
    } while (used < enough);
    return used / runs;
  }

  private PipelineReport report(List<Document> read, List<Step> steps) {
    double all = steps.stream().mapToDouble(step -> step.secondsPerDocument.median()).sum();
    List<PipelineReport.StepFigures> figures = new ArrayList<>();
    for (Step step : steps) {
      double seconds = step.secondsPerDocument.median();
      figures.add(
          new PipelineReport.StepFigures(step.name, seconds * 1e6, 1 / seconds, seconds / all));
    }
    return new PipelineReport(
        Runtime.version().toString(),
        source.toString(),
        documents,
        read.stream().mapToInt(Workload::characters).average().orElse(0),
        effort.rounds(),
        figures,
        1 / all,
        (double) alerts / documents);
  }
}
