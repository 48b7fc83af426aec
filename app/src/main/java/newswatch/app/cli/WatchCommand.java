package newswatch.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import newswatch.alerts.match.WatchFile;
import newswatch.app.delivery.DeliveryChannels;
import newswatch.desk.syndication.FeedFormat;
import newswatch.desk.syndication.FeedName;
import newswatch.desk.watches.WatchDecision;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchStore;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;
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
      "  newswatch watch add logar 'logar (attack OR clash)' --severity warning --owner Amina \\\\",
      "      --label desk=security --notify console,ops-hook --quiet '22:00-07:00 Asia/Kabul'",
      "  newswatch watch add --file my-watches.yaml",
      "  newswatch watch edit mes-aynak '\"mes aynak\"'",
      "  newswatch watch edit logar --every 'digest(daily 07:30 Asia/Kabul)' --label desk= --quiet none",
      "  newswatch watch edit kabul --unless logar                     what logar told of is not told again",
      "  newswatch watch show logar                                    all settings; --json as JSON",
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
      @Mixin WatchOptions options,
      @Option(names = "--file", paramLabel = "FILE", description = "A YAML list of watches.")
          @Nullable Path file) {
    if (file != null) {
      if (id != null || options.saySomething()) {
        throw CommandFailure.usage(
            "the file says everything of its watches: leave out what stands beside --file");
      }
      List<Watch> watches = read(file);
      return withDesk(kafka, desk -> storeAll(kafka, desk, watches, desk::create));
    }
    if (id == null || query == null) {
      throw CommandFailure.usage("watch add wants an id and a query, or --file FILE");
    }
    Watch watch = options.applied(bare(id, query));
    return withDesk(kafka, desk -> storeAll(kafka, desk, List.of(watch), desk::create));
  }

  @Command(
      name = "edit",
      description = {
        "Change settings of a watch; those that are not named stay as they are. What is taken back is none:",
        "--quiet none, --owner none, --label desk="
      })
  int edit(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY") @Nullable String query,
      @Mixin WatchOptions options) {
    return withDesk(
        kafka,
        desk -> {
          Watch now = desk.find(id).orElseThrow(() -> unknown(id));
          Watch edited = options.applied(queried(now, query));
          return storeAll(kafka, desk, List.of(edited), desk::put);
        });
  }

  @Command(
      name = "list",
      description = {
        "All watches: for people on a terminal, with what is not as usual; else one JSON object a line."
      })
  int list(@Mixin KafkaOptions kafka, @Mixin FormOptions form) {
    return withDesk(
        kafka,
        desk -> {
          desk.list().forEach(watch -> print(watch, form, WatchLines::brief));
          return ExitStatus.DONE;
        });
  }

  @Command(
      name = "show",
      description = "One watch with all its settings: for people on a terminal, else as JSON.")
  int show(
      @Mixin KafkaOptions kafka,
      @Mixin FormOptions form,
      @Parameters(index = "0", paramLabel = "ID") String id) {
    return withDesk(
        kafka,
        desk -> {
          print(desk.find(id).orElseThrow(() -> unknown(id)), form, WatchLines::of);
          String path = new FeedName.OfWatch(id).path() + "." + FeedFormat.ATOM.ending();
          kafka
              .desk(surroundings)
              .ifPresent(web -> surroundings.say("its feed: " + URI.create(web).resolve(path)));
          return ExitStatus.DONE;
        });
  }

  private void print(Watch watch, FormOptions form, Function<Watch, List<String>> lines) {
    if (form.isJson(surroundings)) {
      surroundings.print(Json.line(watch));
    } else {
      lines.apply(watch).forEach(surroundings::print);
    }
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

  private int storeAll(KafkaOptions kafka, WatchDesk desk, List<Watch> watches, Store store) {
    int status = ExitStatus.DONE;
    for (Watch watch : watches) {
      status = Math.max(status, report(store.of(watch)));
    }
    if (status == ExitStatus.DONE) {
      noteMissing(kafka, desk, watches);
    }
    return status;
  }

  /** Names that lead nowhere are kept, as what they mean may come later, but hardly ever meant. */
  private void noteMissing(KafkaOptions kafka, WatchDesk desk, List<Watch> watches) {
    Set<String> named = new TreeSet<>();
    for (Watch watch : watches) {
      named.addAll(watch.destinations());
      desk.missing(watch)
          .forEach(
              id ->
                  surroundings.say(
                      "note: unless of %s: there is no watch %s yet; newswatch watch list shows them"
                          .formatted(watch.id(), id)));
    }
    named.remove(Destination.CONSOLE.id());
    if (!named.isEmpty()) {
      named.removeAll(destinations(kafka));
      named.forEach(
          id ->
              surroundings.say(
                  "note: there is no destination %s yet, so nothing is sent to it; newswatch destination add %s --kind … adds it"
                      .formatted(id, id)));
    }
  }

  private Set<String> destinations(KafkaOptions kafka) {
    return new DeliveryChannels(kafka.connect(surroundings)).all(Channels.DESTINATIONS).keySet();
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
        case BAD_ID, BAD_QUERY, BAD_SETTING -> ExitStatus.WRONG_USAGE;
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

  private static Watch bare(String id, String query) {
    return checked(() -> Watch.builder(id, query).build());
  }

  private static Watch queried(Watch watch, @Nullable String query) {
    return query == null ? watch : checked(() -> watch.toBuilder().query(query).build());
  }

  private static Watch checked(Supplier<Watch> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private static CommandFailure unknown(String id) {
    return CommandFailure.failed("there is no watch " + id + "; newswatch watch list shows them");
  }
}
