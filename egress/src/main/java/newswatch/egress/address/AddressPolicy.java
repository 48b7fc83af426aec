package newswatch.egress.address;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses and ports may be connected to: the public Internet, and the networks that the
 * operator has named.
 *
 * @param networks that are allowed although they are not the public Internet
 * @param ports that may be connected to
 */
public record AddressPolicy(List<Network> networks, Set<Integer> ports) {

  /** The ports of the web: other services must not be talked to by way of a feed's address. */
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  /** The ports of mail, for mail alone: relay, submission under TLS, submission. */
  public static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587);

  /** The public Internet alone. */
  public static final AddressPolicy PUBLIC = new AddressPolicy(List.of(), WEB_PORTS);

  private static final int LARGEST_PORT = 65_535;

  /** Refuses ports that do not exist. */
  public AddressPolicy {
    networks = List.copyOf(networks);
    ports = Set.copyOf(ports);
    for (int port : ports) {
      if (port < 1 || port > LARGEST_PORT) {
        throw new IllegalArgumentException(port + " is no port; expected 1 to " + LARGEST_PORT);
      }
    }
  }

  /** The same for mail: its ports instead of those of the web, and what the operator added. */
  public AddressPolicy forMail() {
    Set<Integer> mailPorts = new HashSet<>(ports);
    mailPorts.removeAll(WEB_PORTS);
    mailPorts.addAll(MAIL_PORTS);
    return new AddressPolicy(networks, mailPorts);
  }

  /** Why this address must not be connected to; empty when it may be. */
  public Optional<Refusal> refusal(InetAddress address) {
    if (isNamed(address)) {
      return Optional.empty();
    }
    return SpecialNetworks.of(address)
        .map(
            special ->
                new Refusal(special.reason(), address.getHostAddress() + " is " + special.use()));
  }

  /** Whether the operator has named a network that this address is in. */
  public boolean isNamed(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /** Why this location must not be looked up at all; empty when its addresses are to decide. */
  Optional<Refusal> refusal(WebLocation location) {
    if (!ports.contains(location.port())) {
      return Optional.of(
          new Refusal(
              RefusalReason.PORT,
              "port %d; allowed are %s"
                  .formatted(location.port(), ports.stream().sorted().toList())));
    }
    // Whoever named a network has names of his own for it; what they stand for is judged below.
    if (networks.isEmpty() && location.literal().isEmpty() && LocalNames.isLocal(location.host())) {
      return Optional.of(
          new Refusal(
              RefusalReason.LOCAL_NAME, location.host() + " is no name of the public Internet"));
    }
    return Optional.empty();
  }
}
