package newswatch.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.NewswatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.engine.lucene.LuceneMonitorEngine;
import newswatch.benchmarks.engine.lucene.Presearching;
import newswatch.benchmarks.workload.DocumentFiles;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;
import newswatch.matching.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What matching a document with many watches costs, from its text to ids and places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC"})
public class MatchBenchmark {
  private static final String NEWSWATCH = "newswatch";
  private static final String GENERATED = "generated";

  @Param({"1000", "100000"})
  private int watches = 1_000;

  /** {@code newswatch}, or how Lucene Monitor proposes watches. */
  @Param({NEWSWATCH, "TERM_FILTERED", "MULTIPASS"})
  private String engine = NEWSWATCH;

  /** A file or folder of one's own. */
  @Param(GENERATED)
  private String documents = GENERATED;

  @Param("1")
  private long seed = 1;

  private List<Document> matched = List.of();
  private MatchEngine matching = new NewswatchEngine();
  private int next;

  /** Makes the watches and loads them. */
  @Setup(Level.Trial)
  public void load() {
    Workload workload =
        documents.equals(GENERATED)
            ? Workload.generated(watches, seed)
            : Workload.of(
                documents, DocumentFiles.read(Path.of(documents), refused -> {}), watches, seed);
    matched = workload.documents();
    matching =
        engine.equals(NEWSWATCH)
            ? new NewswatchEngine()
            : new LuceneMonitorEngine(Presearching.valueOf(engine), workload.frequencies());
    Map<String, Query> queries = new LinkedHashMap<>();
    workload.watches().forEach(watch -> queries.put(watch.id(), watch.query()));
    matching.load(queries);
  }

  /** Matches the next document with every watch. */
  @Benchmark
  public Tally match() {
    Tally tally = new Tally();
    matching.match(matched.get(next), tally);
    next = (next + 1) % matched.size();
    return tally;
  }

  /** Lets go of the engine. */
  @TearDown(Level.Trial)
  public void close() {
    matching.close();
  }
}
