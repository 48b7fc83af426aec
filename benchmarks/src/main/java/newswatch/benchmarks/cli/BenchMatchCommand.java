package newswatch.benchmarks.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.app.cli.Surroundings;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.NewswatchEngine;
import newswatch.benchmarks.engine.lucene.IcuWordsLoader;
import newswatch.benchmarks.engine.lucene.LuceneMonitorEngine;
import newswatch.benchmarks.engine.lucene.Presearching;
import newswatch.benchmarks.measure.Effort;
import newswatch.benchmarks.measure.MatchMeasurement;
import newswatch.benchmarks.measure.MatchReport;
import newswatch.benchmarks.workload.DocumentFiles;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newswatch bench match}: measures matching. */
@Command(
    name = "match",
    description = {
      "Measure how many documents are matched with many watches in a second of CPU time, how long it",
      "takes to put the watches in force and to change one, and what memory they take."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch bench match                                  100,000 watches, generated news",
      "  newswatch bench match --watches 1000000 --no-peers",
      "  newswatch bench match --documents ~/articles --json"
    })
final class BenchMatchCommand implements Callable<Integer> {
  private static final int MOST_WATCHES = 10_000_000;
  private static final int MOST_WATCHES_FOR_PEERS = 100_000;

  private final Surroundings surroundings;

  @Option(
      names = "--watches",
      paramLabel = "N",
      description = "How many watches. Default: ${DEFAULT-VALUE}")
  private int watches = 100_000;

  @Option(
      names = "--documents",
      paramLabel = "PATH",
      description =
          "A file or folder of documents, also NDJSON and .gz. Default: news that is generated.")
  private @Nullable Path documents;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same watches and news. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each figure is taken, for medians. Default: ${DEFAULT-VALUE}")
  private int rounds = 9;

  @Option(
      names = "--peers",
      negatable = true,
      description = {
        "Measure Lucene Monitor as well. Default: up to 100,000 watches;",
        "a million take it some minutes to load and 2 GB of heap."
      })
  private @Nullable Boolean peers;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  BenchMatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (watches < 1 || watches > MOST_WATCHES) {
      throw new IllegalArgumentException(
          "--watches: expected a number from 1 to %,d, not %d".formatted(MOST_WATCHES, watches));
    }
    Effort effort = new Effort(rounds);
    MatchReport report = measure(workload(), effort);
    surroundings.print(json ? Json.line(report) : MatchTable.of(report));
    return report.peers().stream().allMatch(peer -> peer.agreement().unexplained().isEmpty())
        ? 0
        : 1;
  }

  private MatchReport measure(Workload workload, Effort effort) {
    MatchMeasurement measurement = new MatchMeasurement(workload, seed, effort, surroundings::say);
    List<MatchEngine> others = peers(workload);
    try (MatchEngine newswatch = new NewswatchEngine()) {
      return measurement.run(newswatch, others, IcuWordsLoader.load());
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(tooLittleMemory(), e);
    } finally {
      others.forEach(MatchEngine::close);
    }
  }

  private String tooLittleMemory() {
    return "%,d watches do not fit %,d MB of heap: take fewer, --no-peers, or more heap with NEWSWATCH_JAVA_OPTIONS=-Xmx8g"
        .formatted(watches, Runtime.getRuntime().maxMemory() >> 20);
  }

  private List<MatchEngine> peers(Workload workload) {
    List<MatchEngine> engines = new ArrayList<>();
    if (peers == null && watches > MOST_WATCHES_FOR_PEERS) {
      surroundings.say(
          "without Lucene Monitor, which takes minutes to load so many watches (--peers)");
    } else if (peers == null || peers) {
      for (Presearching presearching : Presearching.values()) {
        engines.add(new LuceneMonitorEngine(presearching, workload.frequencies()));
      }
    }
    return engines;
  }

  private Workload workload() {
    if (documents == null) {
      surroundings.say("generating news and watches");
      return Workload.generated(watches, seed);
    }
    surroundings.say("reading " + documents);
    return Workload.of(
        documents.toString(),
        DocumentFiles.read(documents, rejection -> surroundings.say(Json.line(rejection))),
        watches,
        seed);
  }
}
