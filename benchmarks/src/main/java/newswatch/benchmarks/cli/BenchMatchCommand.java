package newswatch.benchmarks.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswatch.app.cli.Surroundings;
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
  private static final int MOST_ROUNDS = 1_000;

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

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  BenchMatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    require("--watches", watches, MOST_WATCHES);
    require("--rounds", rounds, MOST_ROUNDS);
    MatchReport report = new MatchMeasurement(workload(), seed, rounds, surroundings::say).run();
    surroundings.print(json ? Json.line(report) : MatchTable.of(report));
    return 0;
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "%s wants a number from 1 to %,d, not %d".formatted(option, most, value));
    }
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
