package newswatch.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.TaggedInput;
import newswatch.alerts.match.WatchFile;
import newswatch.alerts.match.WatchMatcher;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newswatch match}: tagged documents in, alerts out. */
@Command(
    name = "match",
    description = {
      "Filter: tagged or plain documents in, alerts out, both as NDJSON, in the same order.",
      "A line that cannot be read becomes a rejection on standard error, and the rest goes on.",
      "Watches with a when: are decided in order of publication, half an hour of it later, and at",
      "the end; documents without a time do not count for them."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch read ~/articles | newswatch tag | newswatch match --watches my.yaml",
      "  newswatch read ~/articles | newswatch match --watches my.yaml    (watches without topic: and actor:)",
      "",
      "A file of watches:",
      "  - id: mes-aynak",
      "    name: Mes Aynak copper mine",
      "    query: '\"mes aynak\" OR (copper NEAR/10 logar)'"
    })
final class MatchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--watches",
      paramLabel = "FILE",
      required = true,
      description = "A YAML list of watches.")
  private Path watches = Path.of("");

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "The actors whose other names actor: may use. Default: the ones that newswatch brings along.")
  private @Nullable Path actors;

  MatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WatchFile file = WatchFile.read(watches);
    Path actorsFile = actors == null ? surroundings.seeds().resolve("actors.yaml") : actors;
    YamlList<Actor> people = YamlList.read(actorsFile, Actor.class);
    if (!file.faults().isEmpty() || !people.faults().isEmpty()) {
      List<String> faults = file.faults().isEmpty() ? people.faults() : file.faults();
      throw CommandFailure.faults(faults);
    }
    WatchMatcher matcher = new WatchMatcher(file.watches(), ActorNames.of(people.values()));
    FilteredAlerts alerts = new FilteredAlerts(matcher, file.watches());
    return new LineFilter(surroundings)
        .run(line -> TaggedInput.line(line).map(alerts::of), alerts::last);
  }
}
