package newswatch.benchmarks.cli;

import newswatch.benchmarks.measure.LiveChanges;
import newswatch.benchmarks.measure.MatchReport;

/** A report on matching as a table for people. */
final class MatchTable {
  private final StringBuilder text = new StringBuilder();

  private MatchTable() {}

  static String of(MatchReport report) {
    MatchTable table = new MatchTable();
    table.workload(report);
    table.engine(report.newswatch());
    table.words(report);
    return table.text.toString().stripTrailing();
  }

  private void workload(MatchReport report) {
    line(
        "%,d watches %s × %,d documents of %.0f characters (%.0f words) on average, %s"
            .formatted(
                report.watches(),
                report.watchesByKind(),
                report.documents().count(),
                report.documents().meanCharacters(),
                report.documents().meanWords(),
                report.documents().source()));
    line(
        "seed %d, medians of %d rounds, Java %s, %d processors"
            .formatted(report.seed(), report.rounds(), report.java(), report.processors()));
    if (report.combinedWatches() > 0) {
      line(
          "%,d watches are combinations of several documents' words: the documents are too few"
              .formatted(report.combinedWatches()));
    }
    line("");
  }

  private void engine(MatchReport.EngineFigures engine) {
    line("%s".formatted(engine.name()));
    row("documents per CPU second", "%,.0f", engine.documentsPerCpuSecond());
    row("µs per document", "%,.1f", engine.microsPerDocument());
    row("watches met per document", "%,.1f", engine.matchesPerDocument());
    row("places per document", "%,.1f", engine.placesPerDocument());
    row("reading the queries, s", "%,.2f", engine.building().parseSeconds());
    row("bulk load, s", "%,.2f", engine.building().loadSeconds());
    row("heap per watch, bytes", "%,.0f", engine.building().heapBytesPerWatch());
    change("adding one, µs", engine.liveChanges().add());
    change("replacing one, µs", engine.liveChanges().replace());
    change("removing one, µs", engine.liveChanges().remove());
  }

  private void change(String what, LiveChanges.Change change) {
    line(
        "  %-34s %,.1f in the median, %,.1f at p99"
            .formatted(what, change.medianMicros(), change.p99Micros()));
  }

  private void words(MatchReport report) {
    row("splitting into words, µs", "%,.1f", report.words().microsPerDocument());
    row("whole cost ÷ splitting", "%,.2f", report.words().wholeToWords());
    row("two threads ÷ one", "%,.2f", report.speedUpOfTwoThreads());
  }

  private void row(String what, String format, double value) {
    line("  %-34s ".formatted(what) + format.formatted(value));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
