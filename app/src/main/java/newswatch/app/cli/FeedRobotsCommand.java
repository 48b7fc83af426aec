package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.app.feed.RobotsAnswer;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.LocationReading;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.WebLocation;
import newswatch.events.json.Json;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.RobotsRules;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.robots.WebRobotsGate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch feed robots}: what robots.txt says of addresses. */
@Command(
    name = "robots",
    description = {
      "Say as one JSON line for each address, in the same order, whether the site's robots.txt lets newswatch",
      "fetch it, and by which rule (RFC 9309). Pages and sitemaps are fetched when it does; a site that does",
      "not answer is left alone, which the verdict calls unknown."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch feed robots https://example.org/news/today",
      "  newswatch feed robots --file robots.txt https://example.org/news/today    a file, before it is put up",
      "  newswatch feed robots --file robots.txt --agent Googlebot - < addresses.txt",
      "",
      "Exit status: 0 when all addresses were answered, whatever the answers."
    })
final class FeedRobotsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "Addresses; - reads them from standard input, one on each line.")
  private List<String> urls = List.of();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Use this file instead of asking the sites.")
  private @Nullable Path file;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Answer for another robot. Default: ${DEFAULT-VALUE}")
  private String agent = UserAgent.PRODUCT;

  @Mixin private EgressOptions egress = new EgressOptions();

  FeedRobotsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    RobotsParser parser = parser();
    if (file != null) {
      answerAll(gate(parser, file));
      return ExitStatus.DONE;
    }
    EgressSettings settings = egress.settings(surroundings);
    try (var client = new EgressClient(settings, NameLookup.system())) {
      answerAll(new WebRobotsGate(client, parser, Clock.systemUTC()));
    }
    return ExitStatus.DONE;
  }

  private RobotsParser parser() {
    try {
      return new RobotsParser(agent);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--agent: " + e.getMessage());
    }
  }

  private static RobotsGate gate(RobotsParser parser, Path file) {
    RobotsRules rules;
    try {
      rules = parser.parse(Files.readAllBytes(file), "http://localhost/robots.txt");
    } catch (IOException e) {
      throw CommandFailure.usage("cannot read " + file + ": is it a file, and may you read it?");
    }
    return address -> {
      LocationReading reading = WebLocation.parse(address);
      return reading instanceof WebLocation location
          ? rules.judge(location.target())
          : new RobotsVerdict.Unknown(((Refusal) reading).detail());
    };
  }

  private void answerAll(RobotsGate gate) throws IOException {
    for (String url : urls) {
      if (url.equals("-")) {
        var lines = new AddressLines(surroundings.in());
        for (String line = lines.next(); line != null; line = lines.next()) {
          answer(gate, line);
        }
      } else {
        answer(gate, url);
      }
    }
  }

  private void answer(RobotsGate gate, String url) {
    surroundings.print(Json.line(RobotsAnswer.of(url, gate.judge(url))));
    if (surroundings.out().checkError()) {
      throw CommandFailure.outputClosed();
    }
  }
}
