package newswatch.egress.address;

import static newswatch.egress.address.RefusalReason.LINK_LOCAL;
import static newswatch.egress.address.RefusalReason.LOOPBACK;
import static newswatch.egress.address.RefusalReason.METADATA;
import static newswatch.egress.address.RefusalReason.MULTICAST;
import static newswatch.egress.address.RefusalReason.PRIVATE;
import static newswatch.egress.address.RefusalReason.RESERVED;
import static newswatch.egress.address.RefusalReason.SHARED;
import static newswatch.egress.address.RefusalReason.TUNNEL;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The networks that are not the public Internet, after the IANA registries of special-purpose
 * addresses (RFC 6890, RFC 8190). Of IPv6 everything is special but 2000::/3, from which alone
 * addresses are given out (RFC 4291, RFC 3587), and the addresses of a NAT64, which stand for the
 * IPv4 address in them.
 */
final class SpecialNetworks {
  private static final List<SpecialNetwork> V4 =
      List.of(
          SpecialNetwork.of("0.0.0.0/8", LOOPBACK, "this host, RFC 1122"),
          SpecialNetwork.of("10.0.0.0/8", PRIVATE, "private, RFC 1918"),
          SpecialNetwork.of("100.64.0.0/10", SHARED, "shared with the provider, RFC 6598"),
          SpecialNetwork.of("127.0.0.0/8", LOOPBACK, "loopback, RFC 1122"),
          SpecialNetwork.of("168.63.129.16/32", METADATA, "Azure's services for its machines"),
          SpecialNetwork.of("169.254.0.0/16", LINK_LOCAL, "link-local, RFC 3927"),
          SpecialNetwork.of("172.16.0.0/12", PRIVATE, "private, RFC 1918"),
          SpecialNetwork.of("192.0.0.0/24", RESERVED, "protocol assignments, RFC 6890"),
          SpecialNetwork.of("192.0.2.0/24", RESERVED, "documentation, RFC 5737"),
          SpecialNetwork.of("192.31.196.0/24", RESERVED, "AS112, RFC 7535"),
          SpecialNetwork.of("192.52.193.0/24", RESERVED, "multicast tunnels, RFC 7450"),
          SpecialNetwork.of("192.88.99.0/24", RESERVED, "6to4 relays, RFC 7526"),
          SpecialNetwork.of("192.168.0.0/16", PRIVATE, "private, RFC 1918"),
          SpecialNetwork.of("192.175.48.0/24", RESERVED, "AS112, RFC 7534"),
          SpecialNetwork.of("198.18.0.0/15", RESERVED, "benchmarks, RFC 2544"),
          SpecialNetwork.of("198.51.100.0/24", RESERVED, "documentation, RFC 5737"),
          SpecialNetwork.of("203.0.113.0/24", RESERVED, "documentation, RFC 5737"),
          SpecialNetwork.of("224.0.0.0/4", MULTICAST, "multicast, RFC 5771"),
          SpecialNetwork.of("240.0.0.0/4", RESERVED, "reserved, RFC 1112"));

  private static final List<SpecialNetwork> V6 =
      List.of(
          SpecialNetwork.of("::/128", LOOPBACK, "unspecified, RFC 4291"),
          SpecialNetwork.of("::1/128", LOOPBACK, "loopback, RFC 4291"),
          SpecialNetwork.of("::/96", TUNNEL, "IPv4-compatible, RFC 4291"),
          SpecialNetwork.of("::ffff:0:0:0/96", TUNNEL, "IPv4-translated, RFC 2765"),
          SpecialNetwork.of("64:ff9b:1::/48", TUNNEL, "local NAT64, RFC 8215"),
          SpecialNetwork.of("100::/64", RESERVED, "discarded, RFC 6666"),
          SpecialNetwork.of("2001::/32", TUNNEL, "Teredo, RFC 4380"),
          SpecialNetwork.of("2001::/23", RESERVED, "protocol assignments, RFC 2928"),
          SpecialNetwork.of("2001:db8::/32", RESERVED, "documentation, RFC 3849"),
          SpecialNetwork.of("2002::/16", TUNNEL, "6to4, RFC 3056"),
          SpecialNetwork.of("2620:4f:8000::/48", RESERVED, "AS112, RFC 7534"),
          SpecialNetwork.of("3fff::/20", RESERVED, "documentation, RFC 9637"),
          SpecialNetwork.of("fc00::/7", PRIVATE, "unique local, RFC 4193"),
          SpecialNetwork.of("fe80::/10", LINK_LOCAL, "link-local, RFC 4291"),
          SpecialNetwork.of("fec0::/10", PRIVATE, "site-local, RFC 3879"),
          SpecialNetwork.of("ff00::/8", MULTICAST, "multicast, RFC 4291"));

  private static final Network GLOBAL_V6 = Network.parse("2000::/3");
  private static final Network NAT64 = Network.parse("64:ff9b::/96");
  private static final SpecialNetwork NOT_GIVEN_OUT =
      SpecialNetwork.of("::/0", RESERVED, "not given out, RFC 4291");
  private static final SpecialNetwork ISATAP =
      SpecialNetwork.of("::/0", TUNNEL, "ISATAP, RFC 5214");

  private SpecialNetworks() {}

  /** The special network that the address is in; empty for an address of the public Internet. */
  static Optional<SpecialNetwork> of(InetAddress address) {
    if (address instanceof Inet4Address) {
      return first(V4, address);
    }
    if (NAT64.contains(address)) {
      return of(LiteralAddress.of(Arrays.copyOfRange(address.getAddress(), 12, 16)));
    }
    Optional<SpecialNetwork> special = first(V6, address);
    if (special.isPresent()) {
      return special;
    }
    if (!GLOBAL_V6.contains(address)) {
      return Optional.of(NOT_GIVEN_OUT);
    }
    return isIsatap(address.getAddress()) ? Optional.of(ISATAP) : Optional.empty();
  }

  private static Optional<SpecialNetwork> first(List<SpecialNetwork> table, InetAddress address) {
    return table.stream().filter(special -> special.network().contains(address)).findFirst();
  }

  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xFD) == 0
        && bytes[9] == 0
        && bytes[10] == 0x5E
        && (bytes[11] & 0xFF) == 0xFE;
  }
}
