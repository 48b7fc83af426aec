package newswatch.egress;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;

/** Clients that may reach the servers' ports on loopback and otherwise the public Internet. */
final class LocalClient {
  static final EgressLimits LIMITS =
      new EgressLimits(Duration.ofSeconds(10), 5, 100_000, 200_000, 8);

  private LocalClient() {}

  static EgressClient of(LocalServer server) {
    return of(server, LIMITS, NameLookup.system());
  }

  static EgressClient of(LocalServer server, EgressLimits limits, NameLookup lookup) {
    return new EgressClient(settings(server, limits), lookup);
  }

  static EgressClient of(EgressLimits limits, LocalServer... servers) {
    return new EgressClient(settings(limits, servers), NameLookup.system());
  }

  static EgressClient ofPorts(EgressLimits limits, Set<Integer> ports) {
    return new EgressClient(settings(limits, ports), NameLookup.system());
  }

  static EgressSettings settings(LocalServer server, EgressLimits limits) {
    return settings(limits, server);
  }

  private static EgressSettings settings(EgressLimits limits, LocalServer... servers) {
    return settings(
        limits, Arrays.stream(servers).map(LocalServer::port).collect(Collectors.toSet()));
  }

  private static EgressSettings settings(EgressLimits limits, Set<Integer> ports) {
    return new EgressSettings(
        new AddressPolicy(List.of(Network.parse("127.0.0.1/32")), ports),
        limits,
        "newswatch/test (+https://example.org/about)");
  }
}
