package newswatch.benchmarks.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswatch bench}: measures this machine. */
@Command(
    name = "bench",
    description = "Measure this machine: what newswatch does in a second of CPU time, with ratios.",
    synopsisSubcommandLabel = "(match | pipeline)",
    footer = {
      "",
      "Examples:",
      "  newswatch bench match --watches 100000",
      "  newswatch bench pipeline --documents ~/articles"
    })
final class BenchCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "expected one of: match pipeline");
    }
  }
}
