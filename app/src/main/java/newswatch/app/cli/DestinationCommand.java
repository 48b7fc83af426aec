package newswatch.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.app.delivery.DeliveryChannels;
import newswatch.app.delivery.DestinationKinds;
import newswatch.egress.ConnectionResult;
import newswatch.egress.Connector;
import newswatch.egress.EgressClient;
import newswatch.egress.FetchResult;
import newswatch.egress.MailServer;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.NameLookup;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.events.json.YamlList;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
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
    synopsisSubcommandLabel = "(add | list | remove | enable | test)",
    footer = {
      "",
      "Examples:",
      "  newswatch destination add ops-hook --kind webhook --set url=https://example.org/hook \\\\",
      "      --set secret=env:OPS_HOOK_SECRET --per-minute 60",
      "  newswatch destination add --file destinations.yaml",
      "  newswatch destination add my-phone --kind ntfy --set url=https://ntfy.sh --set topic=env:T \\\\",
      "      --group topic --group-wait 30s --group-interval 15m",
      "  newswatch destination test ops-hook             sends a message from here, and says what came",
      "  newswatch destination list",
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
          spec.commandLine(), "expected one of: add list remove enable test");
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
      destinations = List.of(destination(id, kind, settings, perMinute, grouping));
    }
    DestinationKinds kinds = kinds(DestinationCommand::notSent, DestinationCommand::notConnected);
    List<String> faults = destinations.stream().flatMap(one -> kinds.faults(one).stream()).toList();
    if (!faults.isEmpty()) {
      throw CommandFailure.faults(faults);
    }
    return with(kafka, channels -> destinations.forEach(one -> put(channels, one)));
  }

  @Command(name = "list", description = "All destinations, one JSON object a line.")
  int list(@Mixin KafkaOptions kafka) {
    return with(
        kafka,
        channels ->
            channels
                .all(Channels.DESTINATIONS)
                .values()
                .forEach(one -> surroundings.print(Json.line(one))));
  }

  @Command(name = "remove", description = "Remove a destination; what waits for it is refused.")
  int remove(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "ID") String id) {
    return with(
        kafka,
        channels -> {
          find(channels, id);
          channels.write(Channels.DESTINATIONS, id, null);
          surroundings.say("destination " + id + ": removed");
        });
  }

  @Command(name = "enable", description = "Use a destination again that was disabled.")
  int enable(@Mixin KafkaOptions kafka, @Parameters(paramLabel = "ID") String id) {
    return with(kafka, channels -> put(channels, find(channels, id).withDisabled(null)));
  }

  @Command(name = "test", description = "Send a message to a destination from here.")
  int test(
      @Mixin KafkaOptions kafka,
      @Mixin EgressOptions egress,
      @Parameters(paramLabel = "ID") String id) {
    Destination[] found = new Destination[1];
    with(kafka, channels -> found[0] = find(channels, id));
    try (var web = new EgressClient(egress.settings(surroundings), NameLookup.system())) {
      DestinationKind kind =
          kinds(web, web)
              .of(found[0])
              .orElseThrow(() -> CommandFailure.failed("no kind " + found[0].kind()));
      SendResult result =
          kind.open(found[0], new Secrets(surroundings.environment())).send(testMessage(found[0]));
      surroundings.print(id + ": " + described(result));
      return result instanceof SendResult.Delivered ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
    }
  }

  private static String described(SendResult result) {
    if (result instanceof SendResult.Delivered delivered) {
      return "delivered (" + delivered.answer() + ")";
    }
    if (result instanceof SendResult.TryAgain again) {
      return "would be tried again (" + again.why() + ")";
    }
    if (result instanceof SendResult.Refused refused) {
      return "refused (" + refused.reason().wireName() + ": " + refused.why() + ")";
    }
    return result instanceof SendResult.Gone gone
        ? "gone (" + gone.why() + ")"
        : "closed (" + ((SendResult.Closed) result).why() + ")";
  }

  private static Message testMessage(Destination destination) {
    Instant now = Clock.systemUTC().instant();
    String id = "test-" + UUID.randomUUID();
    Alert alert =
        new Alert(
            id,
            new WatchReference("test", "Test of a destination", 1),
            new DocumentReference("test", "newswatch can reach you here", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new Message(
        id,
        List.of(
            Notification.of(
                alert,
                destination.id(),
                destination.kind(),
                now,
                now,
                new Outcome.Waiting(now, WaitReason.QUEUED, "a test"))));
  }

  /** For looking at settings, which sends nothing. */
  private static FetchResult notSent(WebRequest request) {
    throw new IllegalStateException(request + " was not to be sent");
  }

  private static ConnectionResult notConnected(MailServer server, Duration time) {
    throw new IllegalStateException(server + " was not to be connected to");
  }

  private DestinationKinds kinds(Web web, Connector connector) {
    PrintStream out = surroundings.out();
    return DestinationKinds.of(
        out, surroundings.outIsTerminal(), web, connector, Clock.systemUTC());
  }

  private static Destination destination(
      String id,
      String kind,
      @Nullable Map<String, String> settings,
      @Nullable Integer perMinute,
      GroupingOptions grouping) {
    try {
      return new Destination(
          id, kind, settings == null ? Map.of() : settings, perMinute, null, grouping.read(), null);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private void put(DeliveryChannels channels, Destination destination) {
    channels.write(Channels.DESTINATIONS, destination.id(), destination);
    surroundings.print(Json.line(destination));
  }

  private static Destination find(DeliveryChannels channels, String id) {
    Destination found = channels.all(Channels.DESTINATIONS).get(id);
    if (found == null) {
      throw CommandFailure.failed(
          "there is no destination " + id + "; newswatch destination list shows them");
    }
    return found;
  }

  private int with(KafkaOptions kafka, Consumer<DeliveryChannels> work) {
    try (DeliveryChannels channels =
        new DeliveryChannels(kafka.connect(surroundings), Clock.systemUTC())) {
      work.accept(channels);
      return ExitStatus.DONE;
    }
  }
}
