package newswatch.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswatch feed}: the addresses that news comes from. */
@Command(
    name = "feed",
    description = "The addresses that news comes from.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  newswatch feed check https://example.org/feed.xml    whether it would be fetched, and what is there",
      "  newswatch feed robots https://example.org/news       whether robots.txt lets newswatch fetch it"
    })
final class FeedCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "expected: check or robots");
    }
  }
}
