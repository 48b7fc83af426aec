package newswatch.app.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command goes out to the web: the public Internet alone, and what the operator adds. */
final class EgressOptions {
  private static final String NETWORKS = "NEWSWATCH_ALLOW_NETWORKS";
  private static final String PORTS = "NEWSWATCH_ALLOW_PORTS";
  private static final String CONTACT = "NEWSWATCH_CONTACT";
  private static final String TIMEOUT = "NEWSWATCH_TIMEOUT";
  private static final int LONGEST_SECONDS = 600;

  @Option(
      names = "--allow-network",
      paramLabel = "CIDR",
      description = {
        "Fetch from this network, too, such as 10.0.0.0/8; may be given again.",
        "Default: " + NETWORKS + " with commas, else the public Internet alone."
      })
  private List<String> networks = List.of();

  @Option(
      names = "--allow-port",
      paramLabel = "PORT",
      description = {
        "Fetch from this port, too; 80, 443, 8080 and 8443 are allowed anyway.",
        "Default: " + PORTS + " with commas."
      })
  private List<String> ports = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "What a request may take in all. Default: " + TIMEOUT + ", else 10")
  private @Nullable String timeout;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = {
        "An address or mailbox to find you by; sent with each request.",
        "Default: " + CONTACT
      })
  private @Nullable String contact;

  /** What was asked for; says what that allows beyond the public Internet, if it does. */
  EgressSettings settings(Surroundings surroundings) {
    EgressSettings settings = checked(surroundings);
    AddressPolicy policy = settings.policy();
    if (!policy.equals(AddressPolicy.PUBLIC)) {
      surroundings.say(
          "fetches beyond the public Internet: networks %s, ports %s"
              .formatted(policy.networks(), new TreeSet<>(policy.ports())));
    }
    return settings;
  }

  private EgressSettings checked(Surroundings surroundings) {
    List<Network> allowedNetworks =
        read("--allow-network", NETWORKS, networks, surroundings, Network::parse);
    Set<Integer> allowedPorts = new TreeSet<>(AddressPolicy.WEB_PORTS);
    allowedPorts.addAll(read("--allow-port", PORTS, ports, surroundings, EgressOptions::port));
    int seconds =
        read("--timeout", TIMEOUT, listed(timeout), surroundings, EgressOptions::seconds).stream()
            .findFirst()
            .orElse((int) EgressLimits.DEFAULT.time().toSeconds());
    String operator = contact == null ? variable(CONTACT, surroundings).orElse(null) : contact;
    EgressLimits limits = EgressLimits.DEFAULT.within(Duration.ofSeconds(seconds));
    try {
      return new EgressSettings(
          new AddressPolicy(allowedNetworks, allowedPorts), limits, UserAgent.of(operator));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--contact or " + CONTACT + ": " + e.getMessage());
    }
  }

  /** The values of an option, else of its variable; wrong ones end the command. */
  private static <T> List<T> read(
      String option,
      String variable,
      List<String> given,
      Surroundings surroundings,
      Function<String, T> reading) {
    List<String> values =
        given.isEmpty()
            ? variable(variable, surroundings)
                .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of())
            : given;
    try {
      return values.stream().map(reading).toList();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage((given.isEmpty() ? variable : option) + ": " + e.getMessage());
    }
  }

  private static Optional<String> variable(String name, Surroundings surroundings) {
    return Optional.ofNullable(surroundings.environment().get(name))
        .filter(value -> !value.isBlank());
  }

  private static List<String> listed(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static int port(String text) {
    return number(text, 65_535, "is no port");
  }

  private static int seconds(String text) {
    return number(text, LONGEST_SECONDS, "are no seconds");
  }

  private static int number(String text, int most, String problem) {
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" %s; expected 1 to %d".formatted(text, problem, most));
  }
}
