package newswatch.benchmarks.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.benchmarks.measure.Agreement;
import newswatch.benchmarks.measure.LiveChanges;
import newswatch.benchmarks.measure.MatchReport;
import newswatch.benchmarks.measure.MatchReport.EngineFigures;
import newswatch.benchmarks.measure.MatchReport.PeerFigures;

/** A report on matching as a table for people: a column for each engine. */
final class MatchTable {
  private static final String HEAD = "%-36s";
  private static final String OWN_COLUMN = "%11s";
  private static final String PEER_COLUMN = "%28s";

  private final MatchReport report;
  private final StringBuilder text = new StringBuilder();

  private MatchTable(MatchReport report) {
    this.report = report;
  }

  static String of(MatchReport report) {
    MatchTable table = new MatchTable(report);
    table.workload();
    table.engines();
    table.words();
    report.peers().forEach(table::agreement);
    return table.text.toString().stripTrailing();
  }

  private void workload() {
    line(
        number("%,d watches (", report.watches())
            + report.watchesByKind().entrySet().stream()
                .map(kind -> number("%,d ", kind.getValue()) + kind.getKey())
                .collect(Collectors.joining(", "))
            + ")");
    line(
        number("%,d documents, ", report.documents().count())
            + report.documents().source()
            + number(", on average %,.0f characters", report.documents().meanCharacters())
            + number(" in %,.0f words", report.documents().meanWords()));
    line(
        "seed %d, medians of %d rounds, Java %s, %d processors"
            .formatted(report.seed(), report.rounds(), report.java(), report.processors()));
    if (report.combinedWatches() > 0) {
      line(
          number("too few documents: %,d watches", report.combinedWatches())
              + " had to be put together of several documents' words");
    }
    line("");
  }

  private void engines() {
    row("", EngineFigures::name);
    row("documents per CPU second", "%,.0f", EngineFigures::documentsPerCpuSecond);
    row("µs per document", "%,.1f", EngineFigures::microsPerDocument);
    if (!report.peers().isEmpty()) {
      row("newswatch ÷ peer", "", report.peers().stream().map(this::ratio).toList());
    }
    row("watches met per document", "%,.1f", EngineFigures::matchesPerDocument);
    row("places per document", "%,.1f", EngineFigures::placesPerDocument);
    row("reading the queries, s", "%,.2f", engine -> engine.building().parseSeconds());
    row("bulk load, s", "%,.2f", engine -> engine.building().loadSeconds());
    row("heap per watch, bytes", "%,.0f", engine -> engine.building().heapBytesPerWatch());
    change("adding one", LiveChanges::add);
    change("replacing one", LiveChanges::replace);
    change("removing one", LiveChanges::remove);
    line("");
  }

  private void change(String what, Function<LiveChanges, LiveChanges.Change> change) {
    row(what + ", µs, median", "%,.1f", e -> change.apply(e.liveChanges()).medianMicros());
    row(what + ", µs, p99", "%,.1f", e -> change.apply(e.liveChanges()).p99Micros());
  }

  private void words() {
    row("splitting into words, µs", report.words().microsPerDocument());
    row("whole cost ÷ splitting", report.words().wholeToWords());
    if (report.words().icuMicrosPerDocument() != null && report.words().ratioToIcu() != null) {
      row("ICUTokenizer + ICUFoldingFilter, µs", report.words().icuMicrosPerDocument());
      row("ICU ÷ newswatch", report.words().ratioToIcu());
    }
    row("two threads ÷ one, on the wall", report.twoThreads().speedUp());
    row("two threads ÷ one, CPU a document", report.twoThreads().cost());
  }

  private void agreement(PeerFigures peer) {
    Agreement agreement = peer.agreement();
    line("");
    line(
        peer.engine().name()
            + number(": of %,d watches met", agreement.matches())
            + number(" in %,d documents", agreement.documents())
            + number(", %,d differ because words are split otherwise", agreement.aboutWords())
            + number(", %,d for no such reason", agreement.unexplained().size()));
    agreement.unexplained().stream().limit(10).forEach(watch -> line("  " + watch));
  }

  private String ratio(PeerFigures peer) {
    return number("%,.1f", peer.ratio());
  }

  private void row(String what, String format, Function<EngineFigures, Double> value) {
    row(what, engine -> number(format, value.apply(engine)));
  }

  private void row(String what, Function<EngineFigures, String> value) {
    row(
        what,
        value.apply(report.newswatch()),
        report.peers().stream().map(peer -> value.apply(peer.engine())).toList());
  }

  private void row(String what, double value) {
    row(what, number("%,.2f", value), List.of());
  }

  private void row(String what, String own, List<String> peers) {
    StringBuilder row = new StringBuilder(HEAD.formatted(what) + OWN_COLUMN.formatted(own));
    peers.forEach(peer -> row.append(PEER_COLUMN.formatted(peer)));
    line(row.toString());
  }

  private static String number(String format, Number value) {
    return String.format(Locale.ROOT, format, value);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
