package newswatch.benchmarks.measure;

import java.util.List;
import java.util.Map;
import newswatch.benchmarks.workload.WatchKind;
import org.jspecify.annotations.Nullable;

/**
 * What {@code newswatch bench match} has measured; its JSON is these names.
 *
 * @param watchesByKind how many watches have each shape
 * @param combinedWatches how many watches no single document says, because the documents were too
 *     few
 * @param ratioToBestPeer how many documents newswatch matches while the best peer matches one; null
 *     without peers
 */
public record MatchReport(
    String java,
    int processors,
    long seed,
    int rounds,
    DocumentFigures documents,
    int watches,
    Map<WatchKind, Integer> watchesByKind,
    int combinedWatches,
    EngineFigures newswatch,
    WordFigures words,
    ThreadFigures twoThreads,
    List<PeerFigures> peers,
    @Nullable Double ratioToBestPeer) {

  /** The documents that were matched. */
  public record DocumentFigures(
      String source, int count, double meanCharacters, double meanWords) {}

  /** What one engine does; rates in CPU time of the matching thread. */
  public record EngineFigures(
      String name,
      double documentsPerCpuSecond,
      double microsPerDocument,
      double matchesPerDocument,
      double placesPerDocument,
      Building building,
      LiveChanges liveChanges) {}

  /**
   * What splitting a document into words takes.
   *
   * @param wholeToWords the whole cost of matching by the cost of splitting alone
   * @param icuMicrosPerDocument the same with Lucene's ICUTokenizer and ICUFoldingFilter; null when
   *     that is not there
   */
  public record WordFigures(
      double microsPerDocument,
      double wholeToWords,
      @Nullable Double icuMicrosPerDocument,
      @Nullable Double ratioToIcu) {}

  /**
   * What two threads do that share one index, beside one thread alone.
   *
   * @param speedUp how many documents two match while one matches one, by the clock on the wall
   * @param cost what a document costs two in CPU time, by what it costs one
   */
  public record ThreadFigures(double speedUp, double cost) {}

  /**
   * What a peer does.
   *
   * @param ratio how many documents newswatch matches while the peer matches one
   */
  public record PeerFigures(EngineFigures engine, double ratio, Agreement agreement) {}
}
