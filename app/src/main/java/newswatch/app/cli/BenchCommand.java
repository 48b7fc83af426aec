package newswatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code newswatch bench} where the measurements are not: they come with the sources, not with the
 * product.
 */
@Command(
    name = BenchCommand.NAME,
    description = {
      "Measure this machine: what newswatch does in a second of CPU time, with ratios.",
      "Needs a source checkout."
    },
    footer = {
      "",
      "Examples:",
      "  ./newswatch bench match --watches 100000",
      "  ./newswatch bench pipeline --documents ~/articles"
    })
final class BenchCommand implements Callable<Integer> {
  static final String NAME = "bench";

  @Unmatched private List<String> arguments = new ArrayList<>();

  /**
   * The measurements when they are on the class path and asked for, else what says where they are.
   */
  static CommandLine find(Surroundings surroundings, List<String> arguments) {
    // Looking for services opens every jar, which all other commands can do without.
    Optional<AddedCommand> found =
        arguments.contains(NAME)
            ? ServiceLoader.load(AddedCommand.class).findFirst()
            : Optional.empty();
    return found
        .map(command -> command.create(surroundings))
        .orElseGet(() -> new CommandLine(new BenchCommand()));
  }

  @Override
  public Integer call() {
    throw CommandFailure.unavailable(
        "measuring needs a source checkout; there: ./newswatch bench "
            + String.join(" ", arguments));
  }
}
