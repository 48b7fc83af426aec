package newswatch.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import newswatch.alerts.match.WatchFile;
import newswatch.desk.syndication.FeedFormat;
import newswatch.desk.syndication.FeedName;
import newswatch.desk.watches.WatchDecision;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchStore;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch watch}: manages the watches of the running system. */
@Command(
    name = "watch",
    description = "Manage what you want to hear of, in the running system.",
    synopsisSubcommandLabel = "(add | list | show | edit | remove | test)",
    footer = {
      "",
      "Examples:",
      "  newswatch watch test '\"mes aynak\" OR (copper NEAR/10 logar)'   what would it have fired on?",
      "  newswatch watch test 'copper NEAR/3 logar' --explain 3f2a     why not on that document?",
      "  newswatch watch add mes-aynak '\"mes aynak\" OR (copper NEAR/10 logar)' --name 'Mes Aynak copper mine'",
      "  newswatch watch add mes-aynak-burst '\"mes aynak\"' --when 'burst: {window: 1h, at-least: 5}'",
      "  newswatch watch add --file my-watches.yaml",
      "  newswatch watch edit mes-aynak '\"mes aynak\"'",
      "  newswatch watch list",
      "  newswatch watch remove mes-aynak"
    })
final class WatchCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "expected one of: add list show edit remove test");
    }
  }

  @Command(name = "add", description = "Add a watch, or those of a file.")
  int add(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", arity = "0..1", paramLabel = "ID") @Nullable String id,
      @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY") @Nullable String query,
      @Option(names = "--name", description = "What people call it. Default: the id.")
          @Nullable String name,
      @Option(names = "--notify", split = ",", description = "Whom to tell. Default: console.")
          @Nullable List<String> notify,
      @Mixin WhenOption when,
      @Option(names = "--file", paramLabel = "FILE", description = "A YAML list of watches.")
          @Nullable Path file) {
    if (file != null) {
      List<Watch> watches = read(file);
      return withDesk(kafka, desk -> storeAll(watches, desk::create));
    }
    if (id == null || query == null) {
      throw CommandFailure.usage("watch add wants an id and a query, or --file FILE");
    }
    Watch watch = watch(id, name, query, notify, when.value());
    return withDesk(kafka, desk -> storeAll(List.of(watch), desk::create));
  }

  @Command(
      name = "edit",
      description = "Change the query, the name, the destinations or the condition of a watch.")
  int edit(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY") @Nullable String query,
      @Option(names = "--name") @Nullable String name,
      @Option(names = "--notify", split = ",") @Nullable List<String> notify,
      @Mixin WhenOption when) {
    return withDesk(
        kafka,
        desk -> {
          Watch now = desk.find(id).orElseThrow(() -> unknown(id));
          Watch edited =
              now.with(
                      name == null ? now.name() : name,
                      query == null ? now.query() : query,
                      notify == null ? now.destinations() : notify)
                  .withWhen(when.given() ? when.value() : now.when());
          return storeAll(List.of(edited), desk::put);
        });
  }

  @Command(name = "list", description = "All watches, one JSON object a line.")
  int list(@Mixin KafkaOptions kafka) {
    return withDesk(
        kafka,
        desk -> {
          desk.list().forEach(watch -> surroundings.print(Json.line(watch)));
          return ExitStatus.DONE;
        });
  }

  @Command(name = "show", description = "One watch as JSON, and where its feed is.")
  int show(@Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "ID") String id) {
    return withDesk(
        kafka,
        desk -> {
          surroundings.print(Json.line(desk.find(id).orElseThrow(() -> unknown(id))));
          String path = new FeedName.OfWatch(id).path() + "." + FeedFormat.ATOM.ending();
          kafka
              .desk(surroundings)
              .ifPresent(web -> surroundings.say("its feed: " + URI.create(web).resolve(path)));
          return ExitStatus.DONE;
        });
  }

  @Command(name = "remove", description = "Remove a watch; its alerts stay.")
  int remove(@Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "ID") String id) {
    return withDesk(kafka, desk -> report(desk.remove(id)));
  }

  private int withDesk(KafkaOptions kafka, ToIntFunction<WatchDesk> work) {
    try (WatchStore store = new WatchStore(kafka.connect(surroundings), Clock.systemUTC())) {
      store.start();
      if (!store.awaitReady(PATIENCE)) {
        throw CommandFailure.unavailable("the watches could not be read within 20 s");
      }
      return work.applyAsInt(new WatchDesk(store));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("interrupted");
    }
  }

  private interface Store {
    WatchDecision of(Watch watch);
  }

  private int storeAll(List<Watch> watches, Store store) {
    int status = ExitStatus.DONE;
    for (Watch watch : watches) {
      status = Math.max(status, report(store.of(watch)));
    }
    return status;
  }

  private int report(WatchDecision decision) {
    if (decision instanceof WatchDecision.Stored stored) {
      surroundings.print(Json.line(stored.watch()));
      surroundings.say(
          "watch %s: %s, version %d"
              .formatted(
                  stored.watch().id(),
                  stored.change().name().toLowerCase(Locale.ROOT),
                  stored.watch().version()));
    } else if (decision instanceof WatchDecision.Removed removed) {
      surroundings.say("watch " + removed.id() + ": removed");
    } else if (decision instanceof WatchDecision.Refused refused) {
      surroundings.say(refused.message());
      return switch (refused.refusal()) {
        case BAD_ID, BAD_QUERY -> ExitStatus.WRONG_USAGE;
        case EXISTS, UNKNOWN, NOT_KEPT -> ExitStatus.SOMETHING_FAILED;
      };
    }
    return ExitStatus.DONE;
  }

  private static List<Watch> read(Path file) {
    if (!Files.exists(file)) {
      throw CommandFailure.usage(file + ": no such file");
    }
    WatchFile watches = WatchFile.read(file);
    if (!watches.faults().isEmpty()) {
      throw CommandFailure.faults(watches.faults());
    }
    return watches.watches().watches();
  }

  private static Watch watch(
      String id,
      @Nullable String name,
      String query,
      @Nullable List<String> notify,
      @Nullable When when) {
    try {
      return new Watch(
              id, name == null ? id : name, query, notify == null ? List.of("console") : notify, 1)
          .withWhen(when);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static CommandFailure unknown(String id) {
    return CommandFailure.failed("there is no watch " + id + "; newswatch watch list shows them");
  }
}
