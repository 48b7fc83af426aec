package newswatch.egress.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a location may be fetched: its port and name first, then each address behind the
 * name. One address that is refused refuses all, because a name of the public Internet that also
 * points inside is no accident worth serving.
 */
public final class Gate {
  private final AddressPolicy policy;
  private final NameLookup lookup;

  public Gate(AddressPolicy policy, NameLookup lookup) {
    this.policy = policy;
    this.lookup = lookup;
  }

  /** The decision; a name is looked up once, and what was found then is what is decided on. */
  public Verdict judge(WebLocation location) {
    Optional<Refusal> before = policy.refusal(location);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      List<InetAddress> addresses =
          location.literal().isPresent()
              ? List.of(location.literal().get())
              : lookup.addresses(location.host());
      for (InetAddress address : addresses) {
        Optional<Refusal> refusal = policy.refusal(address);
        if (refusal.isPresent()) {
          return refusal.get();
        }
      }
      return addresses.isEmpty() ? unresolvable(location) : new Allowed(location, addresses);
    } catch (UnknownHostException e) {
      return unresolvable(location);
    }
  }

  private static Refusal unresolvable(WebLocation location) {
    return new Refusal(RefusalReason.UNRESOLVABLE, location.host() + " has no address");
  }
}
