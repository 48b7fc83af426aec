package newswatch.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.match.WatchFile;
import newswatch.alerts.match.WatchMatcher;
import newswatch.app.explain.Kept;
import newswatch.app.explain.KeptRecords;
import newswatch.app.explain.PartLines;
import newswatch.app.explain.PartReport;
import newswatch.app.trial.Trial;
import newswatch.events.Alert;
import newswatch.events.DocumentTexts;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import newswatch.matching.Explanation;
import newswatch.matching.ParsedQuery;
import newswatch.matching.Query;
import newswatch.matching.QueryCost;
import newswatch.matching.QueryParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch watch test}: tries a query before anyone keeps it. */
@Command(
    name = "test",
    description = {
      "Show what a query would have fired on over the kept history, as alerts.",
      "With --explain: why it would or would not have fired on one document."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch watch test '\"mes aynak\" OR (copper NEAR/10 logar)'",
      "  newswatch watch test '\"mes aynak\"' --when 'burst: {window: 1h, at-least: 5}'",
      "  newswatch watch test 'source:\"example wire\"' --when 'silence: usual'",
      "  newswatch watch test 'copper NEAR/3 logar' --explain 3f2a",
      "  newswatch tail documents --from beginning --no-follow | jq -r '.id + \"  \" + .title'    the ids"
    })
final class WatchTestCommand implements Callable<Integer> {
  /** The share of the kept documents from which on a query is too broad to be of use. */
  private static final double MOST = 0.5;

  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(index = "0", paramLabel = "QUERY")
  private String query = "";

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description = "beginning, a time or an offset. Default: beginning")
  private String from = "beginning";

  @Mixin private WhenOption when = new WhenOption();

  @Option(
      names = "--explain",
      paramLabel = "DOCUMENT-ID",
      description =
          "Say part by part why this document, or how near it comes; the id or its beginning.")
  private @Nullable String documentId;

  @Option(names = "--json", description = "With --explain: as one JSON object.")
  private boolean json;

  WatchTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Watch watch = Watch.builder("test", query).when(when.value()).build();
    WatchFile set = WatchFile.of("QUERY", watch);
    if (!set.faults().isEmpty()) {
      throw CommandFailure.faults(set.faults());
    }
    if (documentId != null) {
      LookedUp.requireId(documentId, "a document");
      return explain(set, documentId);
    }
    if (json) {
      throw CommandFailure.usage("--json goes with --explain; the alerts are JSON anyway");
    }
    return fire(set);
  }

  private int fire(WatchFile set) {
    StartPosition start =
        StartPosition.parse(from)
            .orElseThrow(() -> CommandFailure.usage("--from " + from + " is no position"));
    KafkaConnection connection = kafka.connect(surroundings);
    Trial trial =
        Trial.of(
            set.watches(),
            connection,
            start,
            alert -> surroundings.print(Json.line(alert)),
            () -> false);
    sayFired(trial.occasions(), trial.met(), trial.documents());
    sayCost(set, trial.documents() > 0 ? trial.met() / (double) trial.documents() : 0);
    return ExitStatus.DONE;
  }

  private void sayFired(List<Alert> occasions, int met, int documents) {
    if (when.value() == null) {
      surroundings.say("would have fired on %d of %d documents".formatted(met, documents));
      return;
    }
    occasions.forEach(alert -> surroundings.print(Json.line(alert)));
    surroundings.say(
        "would have fired %d times; %d of %d documents count for it"
            .formatted(occasions.size(), met, documents));
  }

  private void sayCost(WatchFile set, double fired) {
    QueryCost cost = set.watches().cost(query());
    surroundings.say(
        "cost: compared with about %.2g %% of documents".formatted(100 * cost.lookedAt()));
    if (cost.isBroad() || fired >= MOST) {
      surroundings.say(
          "warning: this query may fire on most documents; add what must be there as well");
    }
  }

  /** The query, which has been checked. */
  private Query query() {
    return ((ParsedQuery.Accepted) QueryParser.parse(query)).query();
  }

  private int explain(WatchFile set, String id) {
    KeptRecords records = new KeptRecords(kafka.connect(surroundings));
    Kept<TaggedDocument> kept = LookedUp.one(records.document(id), "document", id, "documents");
    TaggedDocument tagged = kept.value();
    WatchMatcher matcher = new WatchMatcher(set.watches(), records.actorNames());
    Explanation explanation = Explanation.of(query(), matcher.view(tagged));
    DocumentTexts texts = DocumentTexts.of(tagged.document());
    List<PartReport> parts = PartReport.of(explanation, texts);
    if (json) {
      surroundings.print(
          Json.line(new DocumentReport(tagged.document().id(), explanation.holds(), parts)));
      return ExitStatus.DONE;
    }
    surroundings.print(
        "%s  %s".formatted(tagged.document().id(), TerminalText.clean(tagged.document().title())));
    surroundings.print(explanation.holds() ? "would have fired" : "would not have fired");
    PartLines.of(parts, texts).forEach(line -> surroundings.print("  " + line));
    return ExitStatus.DONE;
  }

  /** What {@code --explain --json} gives. */
  private record DocumentReport(String document, boolean holds, List<PartReport> explanation) {}
}
