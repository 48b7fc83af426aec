package newswatch.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newswatch.app.delivery.DeliverySettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where alerts are delivered to, and to which addresses they may be sent. */
final class DeliveryOptions {
  @Option(
      names = "--destinations",
      paramLabel = "FILE",
      description = "A YAML list of destinations, loaded when it is new or has changed.")
  private @Nullable Path destinations;

  @Option(
      names = "--allow-network",
      paramLabel = "CIDR",
      converter = FeedCheckCommand.NetworkText.class,
      description = "Send to this network, too, such as 10.0.0.0/8; may be given again.")
  private List<Network> networks = List.of();

  @Option(
      names = "--allow-port",
      paramLabel = "PORT",
      description = "Send to this port, too; 80, 443, 8080 and 8443 are allowed anyway.")
  private List<Integer> ports = List.of();

  DeliverySettings settings(Surroundings surroundings) {
    Set<Integer> allowedPorts = new TreeSet<>(AddressPolicy.WEB_PORTS);
    allowedPorts.addAll(ports);
    try {
      return new DeliverySettings(
          new AddressPolicy(networks, allowedPorts),
          UserAgent.of(null),
          surroundings.environment(),
          destinations);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }
}
