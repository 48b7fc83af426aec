package newswatch.egress.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network: all addresses that begin as one address does.
 *
 * @param start its first address
 * @param length how many bits its addresses have in common
 */
public record Network(InetAddress start, int length) {
  private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F.:]+)/([0-9]{1,3})");

  /** Refuses lengths that the kind of address does not have, and bits beyond the length. */
  public Network {
    byte[] bytes = start.getAddress();
    if (length < 0 || length > bytes.length * 8) {
      throw new IllegalArgumentException(
          start.getHostAddress() + " has no network of " + length + " bits");
    }
    for (int bit = length; bit < bytes.length * 8; bit++) {
      if ((bytes[bit / 8] & (0x80 >> bit % 8)) != 0) {
        throw new IllegalArgumentException(
            "%s/%d has bits beyond the network's length".formatted(start.getHostAddress(), length));
      }
    }
  }

  /** Reads the usual notation, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
  public static Network parse(String text) {
    Matcher parts = CIDR.matcher(text);
    Optional<InetAddress> start =
        parts.matches() ? LiteralAddress.plain(parts.group(1)) : Optional.empty();
    if (start.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no network; expected one like 10.0.0.0/8 or fd00::/8");
    }
    return new Network(start.get(), Integer.parseInt(parts.group(2)));
  }

  /** Whether the address is in this network; one of the other kind never is. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] first = start.getAddress();
    if (bytes.length != first.length) {
      return false;
    }
    int whole = length / 8;
    for (int i = 0; i < whole; i++) {
      if (bytes[i] != first[i]) {
        return false;
      }
    }
    return length % 8 == 0 || (bytes[whole] ^ first[whole]) >> (8 - length % 8) == 0;
  }

  @Override
  public String toString() {
    String address =
        start instanceof Inet4Address ? start.getHostAddress() : shortened(start.getHostAddress());
    return address + "/" + length;
  }

  /** The JDK writes all zeros out: {@code fd00:0:0:0:0:0:0:0}. */
  private static String shortened(String address) {
    return address.replaceFirst("(?:(?:^|:)0)+$", "::");
  }
}
