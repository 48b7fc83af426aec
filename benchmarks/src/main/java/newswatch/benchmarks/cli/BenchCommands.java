package newswatch.benchmarks.cli;

import newswatch.app.cli.AddedCommand;
import newswatch.app.cli.Surroundings;
import picocli.CommandLine;

/** Adds {@code newswatch bench} to the command line. */
public final class BenchCommands implements AddedCommand {

  @Override
  public CommandLine create(Surroundings surroundings) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchMatchCommand(surroundings))
        .addSubcommand(new BenchPipelineCommand(surroundings));
  }
}
