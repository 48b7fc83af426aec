package newswatch.egress.address;

import java.net.InetAddress;
import java.util.List;

/**
 * The decision that a location may be fetched from these addresses, and from no other.
 *
 * @param addresses at least one, in the order in which to try them
 */
public record Allowed(WebLocation location, List<InetAddress> addresses) implements Verdict {

  /** Refuses a decision without an address. */
  public Allowed {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("no address to connect to");
    }
  }
}
