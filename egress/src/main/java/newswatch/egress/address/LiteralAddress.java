package newswatch.egress.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Addresses written as numbers, read as browsers and the C library read them. */
final class LiteralAddress {
  private static final int PARTS = 4;
  private static final long LARGEST = 0xFFFF_FFFFL;
  private static final Pattern PLAIN_V4 =
      Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");
  private static final Pattern V6 =
      Pattern.compile("[0-9a-f:]*:[0-9a-f:]*(?:" + PLAIN_V4.pattern() + ")?");
  private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*+|[0-9]++");

  private LiteralAddress() {}

  /** An address in its usual notation: four decimal numbers, or IPv6. */
  static Optional<InetAddress> plain(String text) {
    return PLAIN_V4.matcher(text).matches() ? v4(text) : v6(text);
  }

  /** IPv6 without brackets and without a zone; the JDK turns a mapped address into its IPv4 one. */
  static Optional<InetAddress> v6(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!V6.matcher(lower).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName("[" + lower + "]")); // Brackets: never looked up.
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a name is meant as an IPv4 address: its last label is a number. No top-level domain is
   * one, so such a name is an address or nothing.
   */
  static boolean looksLikeV4(String host) {
    List<String> parts = parts(host);
    return NUMBER.matcher(parts.get(parts.size() - 1)).matches();
  }

  /**
   * IPv4 of one to four parts, each decimal, octal after a 0 or hexadecimal after 0x; the last part
   * fills what is left. Empty when it is out of range or no address at all.
   */
  static Optional<InetAddress> v4(String host) {
    List<String> parts = parts(host);
    if (parts.size() > PARTS) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      int bytes = last ? PARTS - i : 1;
      OptionalLong number = number(parts.get(i));
      if (number.isEmpty() || number.getAsLong() >= 1L << (8 * bytes)) {
        return Optional.empty();
      }
      address = (address << (8 * bytes)) | number.getAsLong();
    }
    return Optional.of(fromNumber(address));
  }

  private static List<String> parts(String host) {
    List<String> parts = new ArrayList<>(List.of(host.split("\\.", -1)));
    if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  private static OptionalLong number(String part) {
    if (!NUMBER.matcher(part).matches()) {
      return OptionalLong.empty();
    }
    String digits = part;
    int radix = 10;
    if (part.startsWith("0x") || part.startsWith("0X")) {
      digits = part.substring(2);
      radix = 16;
    } else if (part.startsWith("0")) {
      radix = 8;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      value = value * radix + digit;
      if (digit < 0 || value > LARGEST) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(value);
  }

  private static InetAddress fromNumber(long number) {
    return of((byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number);
  }

  /** The address of these four or sixteen bytes. */
  static InetAddress of(byte... bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
    }
  }
}
