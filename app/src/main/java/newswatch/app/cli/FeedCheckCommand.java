package newswatch.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import newswatch.app.feed.CheckAnswer;
import newswatch.app.feed.FeedCheck;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch feed check}: whether addresses would be fetched, and what is there. */
@Command(
    name = "check",
    description = {
      "Say as one JSON line for each address, in the same order, whether newswatch would fetch it, and what",
      "is there. Only the public Internet is fetched; docs/operations.md has the reasons of refusals.",
      "A name without an address is refused as unresolvable."
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
  private static final int LONGEST_SECONDS = 600;

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "Addresses; - reads them from standard input, one on each line.")
  private List<String> urls = List.of();

  @Option(names = "--no-fetch", description = "Look names up, but connect to nothing.")
  private boolean noFetch;

  @Option(
      names = "--allow-network",
      paramLabel = "CIDR",
      converter = NetworkText.class,
      description = "Fetch from this network, too, such as 10.0.0.0/8; may be given again.")
  private List<Network> networks = List.of();

  @Option(
      names = "--allow-port",
      paramLabel = "PORT",
      description = "Fetch from this port, too; 80, 443, 8080 and 8443 are allowed anyway.")
  private List<Integer> ports = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For looking a name up, and for all that follows (default: ${DEFAULT-VALUE}).")
  private int seconds = (int) EgressLimits.DEFAULT.time().toSeconds();

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "An address or mailbox to find you by; sent with each request.")
  private @Nullable String contact;

  FeedCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw CommandFailure.usage("--timeout must be 1 to " + LONGEST_SECONDS + " seconds");
    }
    Set<Integer> allowedPorts = new TreeSet<>(AddressPolicy.WEB_PORTS);
    allowedPorts.addAll(ports);
    var policy = new AddressPolicy(networks, allowedPorts);
    var settings =
        new EgressSettings(
            policy,
            EgressLimits.DEFAULT.within(Duration.ofSeconds(seconds)),
            UserAgent.of(contact));
    if (!networks.isEmpty() || !ports.isEmpty()) {
      surroundings.say(
          "fetches beyond the public Internet: networks %s, ports %s"
              .formatted(networks, allowedPorts));
    }
    try (var client = new EgressClient(settings, NameLookup.system());
        var ordered = new OrderedAnswers<CheckAnswer>(AT_ONCE, this::print)) {
      var check = new FeedCheck(client, policy, !noFetch);
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

  /** Networks as people write them. */
  static final class NetworkText implements ITypeConverter<Network> {
    @Override
    public Network convert(String text) {
      try {
        return Network.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
