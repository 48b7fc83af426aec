package newswatch.egress;

import java.util.regex.Pattern;

/**
 * Where mail is handed over.
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param secure whether it speaks TLS from the first byte on
 */
public record MailServer(String host, int port, boolean secure) {
  private static final Pattern HOST =
      Pattern.compile("[^\\s\\p{Cntrl}/?#@%:\\\\\\[\\]]+|\\[[0-9A-Fa-f:.]+\\]");
  private static final int LARGEST_PORT = 65_535;

  /** Refuses what is no host or no port. */
  public MailServer {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no host; expected a name or an address, IPv6 in brackets".formatted(host));
    }
    if (port < 1 || port > LARGEST_PORT) {
      throw new IllegalArgumentException(port + " is no port; expected 1 to " + LARGEST_PORT);
    }
  }
}
