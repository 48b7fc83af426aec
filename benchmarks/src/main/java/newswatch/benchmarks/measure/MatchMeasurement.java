package newswatch.benchmarks.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.workload.WatchKind;
import newswatch.benchmarks.workload.WatchText;
import newswatch.benchmarks.workload.Workload;
import org.jspecify.annotations.Nullable;

/** Measures matching: newswatch's own and its peers', in one process, taking turns. */
public final class MatchMeasurement {
  private final CpuClock clock = new CpuClock();
  private final Workload workload;
  private final long seed;
  private final Effort effort;
  private final Consumer<String> progress;

  /**
   * A measurement that is yet to be run.
   *
   * @param seed what the workload was made with
   * @param progress is told what is being done
   */
  public MatchMeasurement(Workload workload, long seed, Effort effort, Consumer<String> progress) {
    this.workload = workload;
    this.seed = seed;
    this.effort = effort;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param own newswatch, without watches
   * @param others its peers, without watches
   * @param icuWords counts the words of a text with ICU, when it can be had
   */
  public MatchReport run(
      MatchEngine own,
      List<? extends MatchEngine> others,
      Optional<ToIntFunction<String>> icuWords) {
    EngineMeasurement newswatch = new EngineMeasurement(own, workload, clock, effort, progress);
    List<EngineMeasurement> peers = new ArrayList<>();
    others.forEach(
        other -> peers.add(new EngineMeasurement(other, workload, clock, effort, progress)));
    List<Agreement> agreements = new ArrayList<>();
    for (EngineMeasurement peer : peers) {
      progress.accept("comparing what newswatch and " + peer.engine().name() + " find");
      agreements.add(Agreement.of(own, peer.engine(), newswatch.counted()));
    }
    WordMeasurement words = new WordMeasurement(workload, clock, effort, icuWords);
    TwoThreads twoThreads = new TwoThreads(clock, own, workload);
    for (int round = 1; round <= effort.rounds(); round++) {
      progress.accept("round " + round + " of " + effort.rounds());
      newswatch.pace().round(Effort.ROUND_SECONDS);
      peers.forEach(peer -> peer.pace().round(Effort.PEER_ROUND_SECONDS));
      words.round(Effort.ROUND_SECONDS / 2);
      twoThreads.round(
          (int) Math.ceil(Effort.ROUND_SECONDS * newswatch.pace().documentsPerSecond()));
    }
    progress.accept("changing single watches");
    return report(newswatch, peerFigures(newswatch, peers, agreements), words, twoThreads);
  }

  private static List<MatchReport.PeerFigures> peerFigures(
      EngineMeasurement newswatch, List<EngineMeasurement> peers, List<Agreement> agreements) {
    List<MatchReport.PeerFigures> figures = new ArrayList<>();
    for (int i = 0; i < peers.size(); i++) {
      EngineMeasurement peer = peers.get(i);
      double ratio = peer.pace().timesAsLongAs(newswatch.pace());
      figures.add(new MatchReport.PeerFigures(peer.figures(), ratio, agreements.get(i)));
    }
    return figures;
  }

  private MatchReport report(
      EngineMeasurement newswatch,
      List<MatchReport.PeerFigures> peers,
      WordMeasurement words,
      TwoThreads twoThreads) {
    return new MatchReport(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        seed,
        effort.rounds(),
        new MatchReport.DocumentFigures(
            workload.source(),
            workload.documents().size(),
            workload.meanCharacters(),
            workload.meanWords()),
        workload.watches().size(),
        kinds(),
        workload.combined(),
        newswatch.figures(),
        words.figures(newswatch.pace()),
        new MatchReport.ThreadFigures(twoThreads.speedUp(), twoThreads.cost()),
        peers,
        ratioToBest(peers));
  }

  private static @Nullable Double ratioToBest(List<MatchReport.PeerFigures> peers) {
    OptionalDouble best = peers.stream().mapToDouble(MatchReport.PeerFigures::ratio).min();
    return best.isPresent() ? best.getAsDouble() : null;
  }

  private Map<WatchKind, Integer> kinds() {
    Map<WatchKind, Integer> kinds = new EnumMap<>(WatchKind.class);
    for (WatchText watch : workload.watches()) {
      kinds.merge(watch.kind(), 1, Integer::sum);
    }
    return kinds;
  }
}
