package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import newswatch.app.seeds.SeedFolder;
import newswatch.app.seeds.SeedLoading;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code newswatch seeds}: brings topics, actors and watches from files into the running system.
 */
@Command(
    name = "seeds",
    description = "Bring topics, actors and watches from files into the running system.",
    synopsisSubcommandLabel = "load",
    footer = {
      "",
      "Examples:",
      "  newswatch seeds load                 the ones that newswatch brings along",
      "  newswatch seeds load ~/my-seeds      a folder with taxonomy.yaml, actors.yaml and watches.yaml"
    })
final class SeedsCommand implements Runnable {
  /** The same name that newswatch up uses: what one has loaded, the other does not load again. */
  private static final String BUNDLED = "seeds";

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  SeedsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "expected: load");
    }
  }

  @Command(
      name = "load",
      description = {
        "Load taxonomy.yaml, actors.yaml and watches.yaml of a folder.",
        "Topics and actors that differ are in force for the next document; of the watches only new ones",
        "are added. Creates the channels where they are missing. A faulty file is refused with all its",
        "faults."
      })
  int load(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", arity = "0..1", paramLabel = "DIR") @Nullable Path folder)
      throws IOException, InterruptedException {
    SeedFolder seeds =
        folder == null
            ? SeedFolder.read(surroundings.seeds(), BUNDLED)
            : SeedFolder.read(folder, folder.toAbsolutePath().normalize().toString());
    if (!seeds.faults().isEmpty()) {
      throw CommandFailure.usage(String.join("\nnewswatch: ", seeds.faults()));
    }
    KafkaConnection connection = kafka.connect(surroundings);
    try (Admin admin = Admin.create(connection.adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    surroundings.say(SeedLoading.load(connection, seeds) + " rules are new or changed");
    return ExitStatus.DONE;
  }
}
