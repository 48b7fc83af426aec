package newswatch.app.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.app.feed.CheckAnswer;
import newswatch.app.feed.FeedCheck;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.NameLookup;
import newswatch.events.json.Json;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.WebRobotsGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch feed check}: whether addresses would be fetched, and what is there. */
@Command(
    name = "check",
    description = {
      "Say as one JSON line for each address, in the same order, whether newswatch would fetch it, and what",
      "is there. Only the public Internet is fetched; docs/operations.md has the reasons of refusals.",
      "A name without an address is refused as unresolvable. Of pages it says what robots.txt asks for, too."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch feed check https://example.org/feed.xml",
      "  newswatch feed check - < addresses.txt | jq -r 'select(.verdict == \"refused\").url'",
      "  newswatch feed check --no-fetch http://127.1/            the verdict alone, without connecting",
      "  newswatch feed check --allow-network 10.0.0.0/8 http://news.intranet.lan/rss",
      "",
      "Exit status: 0 when all addresses were answered, whatever the answers."
    })
final class FeedCheckCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "Addresses; - reads them from standard input, one on each line.")
  private List<String> urls = List.of();

  @Option(names = "--no-fetch", description = "Look names up, but connect to nothing.")
  private boolean noFetch;

  @Mixin private EgressOptions egress = new EgressOptions();

  FeedCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    EgressSettings settings = egress.settings(surroundings);
    try (var client = new EgressClient(settings, NameLookup.system());
        var ordered = new OrderedAnswers<CheckAnswer>(AT_ONCE, this::print)) {
      var robots =
          new WebRobotsGate(client, new RobotsParser(UserAgent.PRODUCT), Clock.systemUTC());
      var check = new FeedCheck(client, settings.policy(), robots, !noFetch);
      for (String url : urls) {
        if (url.equals("-")) {
          askLines(check, ordered);
        } else {
          ordered.ask(() -> check.answer(url));
        }
      }
      ordered.finish();
    }
    return ExitStatus.DONE;
  }

  private void askLines(FeedCheck check, OrderedAnswers<CheckAnswer> ordered)
      throws IOException, InterruptedException {
    var lines = new AddressLines(surroundings.in());
    for (String line = lines.next(); line != null; line = lines.next()) {
      String given = line;
      ordered.ask(() -> check.answer(given));
    }
  }

  private void print(CheckAnswer answer) {
    surroundings.print(Json.line(answer));
    if (surroundings.out().checkError()) {
      throw CommandFailure.outputClosed();
    }
  }
}
