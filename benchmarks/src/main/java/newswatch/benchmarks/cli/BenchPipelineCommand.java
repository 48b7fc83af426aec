package newswatch.benchmarks.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import newswatch.app.cli.Surroundings;
import newswatch.benchmarks.measure.Effort;
import newswatch.benchmarks.measure.PipelineMeasurement;
import newswatch.benchmarks.measure.PipelineReport;
import newswatch.benchmarks.workload.SeedRules;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newswatch bench pipeline}: measures each step of a document in one process. */
@Command(
    name = "pipeline",
    description = {
      "Measure what reading, tagging and matching take for a document, with the topics, actors and",
      "watches that newswatch brings along; in one process, without Kafka."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch bench pipeline                               the seed corpus",
      "  newswatch bench pipeline --documents ~/articles --json"
    })
final class BenchPipelineCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--documents",
      paramLabel = "PATH",
      description = "A file or folder of documents, also NDJSON and .gz. Default: the seed corpus.")
  private @Nullable Path documents;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each figure is taken, for medians. Default: ${DEFAULT-VALUE}")
  private int rounds = 9;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  BenchPipelineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Effort effort = new Effort(rounds);
    Path source = documents == null ? surroundings.seeds().resolve("documents") : documents;
    PipelineReport report =
        new PipelineMeasurement(
                source, SeedRules.read(surroundings.seeds()), effort, surroundings::say)
            .run();
    surroundings.print(json ? Json.line(report) : table(report));
    return 0;
  }

  private static String table(PipelineReport report) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%,d documents of %,.0f characters on average, %s; medians of %d rounds, Java %s%n%n"
            .formatted(
                report.documents(),
                report.meanCharacters(),
                report.source(),
                report.rounds(),
                report.java()));
    table.append(
        "%-10s%20s%28s%9s%n"
            .formatted("step", "µs per document", "documents per CPU second", "share"));
    for (PipelineReport.StepFigures step : report.steps()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s%,20.1f%,28.0f%8.0f%%%n",
              step.name(),
              step.microsPerDocument(),
              step.documentsPerCpuSecond(),
              step.share() * 100));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "%-10s%,20.1f%,28.0f%n%n%,.2f alerts per document",
            "all",
            1e6 / report.documentsPerCpuSecond(),
            report.documentsPerCpuSecond(),
            report.alertsPerDocument()));
    return table.toString();
  }
}
