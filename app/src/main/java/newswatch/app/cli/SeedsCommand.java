package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
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
        "Load taxonomy.yaml, actors.yaml and watches.yaml of a folder. Topics and actors that differ",
        "are in force for the next document; of the watches only new ones are added. Creates the",
        "channels where they are missing. A faulty file is refused with all its faults."
      })
  int load(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", arity = "0..1", paramLabel = "DIR") @Nullable Path folder)
      throws IOException, InterruptedException {
    KafkaConnection connection = kafka.connect(surroundings);
    try (Admin admin = Admin.create(connection.adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    var outcome = SeedLoading.load(connection, folder == null ? surroundings.seeds() : folder);
    if (outcome instanceof SeedLoading.Faulty faulty) {
      throw CommandFailure.faults(faulty.faults());
    }
    if (outcome instanceof SeedLoading.Loaded loaded) {
      surroundings.say(loaded.written() + " rules are new or changed");
    }
    return ExitStatus.DONE;
  }
}
