package newswatch.app.cli;

import java.util.concurrent.Callable;
import newswatch.app.explain.AlertReport;
import newswatch.app.explain.AlertReportJson;
import newswatch.app.explain.AlertReportLines;
import newswatch.app.explain.Kept;
import newswatch.app.explain.KeptRecords;
import newswatch.events.Alert;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch explain}: why an alert fired. */
@Command(
    name = "explain",
    description = {
      "Say why an alert fired, decide it once more and compare.",
      "Shows its watch, document and evidence in context, what each part of the query found, the",
      "topics, and where it all is kept.",
      "Exit status 1 when it comes out otherwise with the same watch, or cannot be decided any more."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch explain 0c8f0e1d8d2a5b7c9e3f4a6b",
      "  newswatch explain 0c8f                     as much of the id as is needed",
      "  newswatch explain 0c8f --json | jq .recomputed",
      "  newswatch tail alerts --from beginning --no-follow | jq -r '.id + \"  \" + .watch.id'    the ids"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(index = "0", paramLabel = "ALERT-ID", description = "The id, or its beginning.")
  private String id = "";

  @Option(names = "--json", description = "The whole report as one JSON object.")
  private boolean json;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LookedUp.requireId(id, "an alert");
    KeptRecords records = new KeptRecords(kafka.connect(surroundings));
    Kept<Alert> alert = LookedUp.one(records.alert(id), "alert", id, "alerts");
    AlertReport report = AlertReport.of(alert, records, records.rules());
    if (json) {
      surroundings.print(Json.line(AlertReportJson.of(report)));
    } else {
      AlertReportLines.of(report).forEach(surroundings::print);
    }
    return status(report);
  }

  private static int status(AlertReport report) {
    return switch (report.outcome()) {
      case SAME -> ExitStatus.DONE;
      case DIFFERENT, NO_ALERT ->
          // Another version of the watch is no check of this one.
          report.withWatchThatFired() ? ExitStatus.SOMETHING_FAILED : ExitStatus.DONE;
      case IMPOSSIBLE -> ExitStatus.SOMETHING_FAILED;
    };
  }
}
