package newswatch.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.app.delivery.SendingKinds;
import newswatch.desk.destinations.DestinationDecision;
import newswatch.desk.destinations.KnownKinds;
import newswatch.egress.ConnectionResult;
import newswatch.egress.Connector;
import newswatch.egress.EgressClient;
import newswatch.egress.FetchResult;
import newswatch.egress.MailServer;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.NameLookup;
import newswatch.events.json.Json;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Every;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch destination}: where alerts are sent. */
@Command(
    name = "destination",
    description = "Manage where alerts are sent, in the running system.",
    synopsisSubcommandLabel = "(add | list | remove | enable | disable | test)",
    footer = {
      "",
      "Examples:",
      "  newswatch destination add ops-hook --kind webhook --set url=https://example.org/hook \\\\",
      "      --set secret=env:OPS_HOOK_SECRET --per-minute 60",
      "  newswatch destination add --file destinations.yaml",
      "  newswatch destination add my-phone --kind ntfy --set url=https://ntfy.sh --set topic=env:T \\\\",
      "      --group topic --group-wait 30s --group-interval 15m",
      "  newswatch destination add morning --kind mail --set host=smtp.example.org … \\\\",
      "      --digest 'digest(daily 07:30 Asia/Kabul)'",
      "  newswatch destination test ops-hook             sends a message from here, and says what came",
      "  newswatch destination list",
      "  newswatch destination disable ops-hook --why 'being moved'",
      "  newswatch destination enable ops-hook           after it said 410 Gone by mistake",
      "  newswatch watch edit mes-aynak --notify console,ops-hook"
    })
final class DestinationCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  DestinationCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "expected one of: add list remove enable disable test");
    }
  }

  @Command(name = "add", description = "Add or change a destination, or those of a file.")
  int add(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", arity = "0..1", paramLabel = "ID") @Nullable String id,
      @Option(
              names = "--kind",
              description =
                  "console, webhook, mail, slack, mattermost, discord, teams, ntfy, gotify or"
                      + " matrix")
          @Nullable String kind,
      @Option(names = "--set", paramLabel = "NAME=TEXT", description = "A setting of the kind.")
          @Nullable Map<String, String> settings,
      @Option(names = "--per-minute", paramLabel = "N") @Nullable Integer perMinute,
      @Option(
              names = "--digest",
              paramLabel = "TIMES",
              description = "When all is told that came: 'digest(daily 07:30 Asia/Kabul)'.")
          @Nullable String digest,
      @Mixin GroupingOptions grouping,
      @Option(names = "--file", paramLabel = "FILE", description = "A YAML list of destinations.")
          @Nullable Path file) {
    List<Destination> destinations;
    if (file != null) {
      YamlList<Destination> list = YamlList.read(file, Destination.class);
      if (!list.faults().isEmpty()) {
        throw CommandFailure.faults(list.faults());
      }
      destinations = list.values();
    } else if (id == null || kind == null) {
      throw CommandFailure.usage("destination add wants an id and --kind, or --file FILE");
    } else {
      destinations = List.of(destination(id, kind, settings, perMinute, digest, grouping));
    }
    return desks(kafka)
        .destinations(
            looking(),
            desk -> {
              int status = ExitStatus.DONE;
              for (Destination destination : destinations) {
                status = Math.max(status, report(desk.put(destination)));
              }
              return status;
            });
  }

  @Command(name = "list", description = "All destinations, one JSON object a line.")
  int list(@Mixin KafkaOptions kafka) {
    return desks(kafka)
        .destinations(
            looking(),
            desk -> {
              desk.destinations().forEach(one -> surroundings.print(Json.line(one)));
              return ExitStatus.DONE;
            });
  }

  @Command(name = "remove", description = "Remove a destination; what waits for it is refused.")
  int remove(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "ID") String id) {
    return desks(kafka).destinations(looking(), desk -> report(desk.remove(id)));
  }

  @Command(name = "enable", description = "Use a destination again that was disabled.")
  int enable(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "ID") String id) {
    return desks(kafka).destinations(looking(), desk -> report(desk.enable(id)));
  }

  @Command(
      name = "disable",
      description = "Send nothing more to a destination until it is enabled.")
  int disable(
      @Mixin KafkaOptions kafka,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--why", description = "For people. Default: by hand.")
          @Nullable String why) {
    return desks(kafka)
        .destinations(looking(), desk -> report(desk.disable(id, why == null ? "by hand" : why)));
  }

  @Command(name = "test", description = "Send a message to a destination from here.")
  int test(
      @Mixin KafkaOptions kafka,
      @Mixin EgressOptions egress,
      @Parameters(paramLabel = "ID") String id) {
    try (var web = new EgressClient(egress.settings(surroundings), NameLookup.system())) {
      return desks(kafka).destinations(kinds(web, web), desk -> report(desk.test(id)));
    }
  }

  private int report(DestinationDecision decision) {
    if (decision instanceof DestinationDecision.Refused refused) {
      refused.faults().forEach(surroundings::say);
      return switch (refused.refusal()) {
        case BAD_DESTINATION -> ExitStatus.WRONG_USAGE;
        case UNKNOWN, NOT_KEPT -> ExitStatus.SOMETHING_FAILED;
      };
    }
    if (decision instanceof DestinationDecision.Tested tested) {
      surroundings.print(tested.id() + ": " + tested.answer().says());
      return tested.answer().delivered() ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
    }
    if (decision instanceof DestinationDecision.Kept kept) {
      surroundings.print(Json.line(kept.destination()));
    } else if (decision instanceof DestinationDecision.Removed removed) {
      surroundings.say("destination " + removed.id() + ": removed");
      if (!removed.watches().isEmpty()) {
        surroundings.say(
            "these watches still name it, and what they tell it is refused: %s; newswatch watch edit ID --notify … changes that"
                .formatted(String.join(" ", removed.watches())));
      }
    }
    return ExitStatus.DONE;
  }

  private DeliveryDesks desks(KafkaOptions kafka) {
    return new DeliveryDesks(kafka, surroundings);
  }

  /** For looking at settings, which sends nothing. */
  private KnownKinds looking() {
    return kinds(DestinationCommand::notSent, DestinationCommand::notConnected);
  }

  private static FetchResult notSent(WebRequest request) {
    throw new IllegalStateException(request + " was not to be sent");
  }

  private static ConnectionResult notConnected(MailServer server, Duration time) {
    throw new IllegalStateException(server + " was not to be connected to");
  }

  private KnownKinds kinds(Web web, Connector connector) {
    return SendingKinds.of(
        surroundings.out(),
        surroundings.outIsTerminal(),
        web,
        connector,
        new Secrets(surroundings.environment()));
  }

  private static Destination destination(
      String id,
      String kind,
      @Nullable Map<String, String> settings,
      @Nullable Integer perMinute,
      @Nullable String digest,
      GroupingOptions grouping) {
    try {
      return new Destination(
          id,
          kind,
          settings == null ? Map.of() : settings,
          perMinute,
          digest == null ? null : Every.parse(digest),
          grouping.read(),
          null);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }
}
