package newswatch.egress.address;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A web address, taken apart: everything in it is ASCII, and its host is a name in lower case or an
 * address in its usual notation. Two spellings of the same address give equal locations.
 *
 * @param scheme {@code http} or {@code https}
 * @param host without brackets and without a dot at its end
 * @param literal the address, when the host is one
 * @param target path and query, beginning with a slash
 */
public record WebLocation(
    String scheme, String host, Optional<InetAddress> literal, int port, String target)
    implements LocationReading {

  /** Reads an address; whatever cannot be read in one way only is refused. */
  public static LocationReading parse(String text) {
    return LocationParser.parse(text);
  }

  /** Reads a reference as found at this location, in a redirect for instance. */
  public LocationReading resolve(String reference) {
    String text = reference.strip();
    if (LocationParser.hasScheme(text)) {
      return parse(text);
    }
    if (text.startsWith("//")) {
      return parse(scheme + ":" + text);
    }
    if (text.startsWith("/")) {
      return parse(root() + text);
    }
    String path =
        target.substring(0, target.indexOf('?') < 0 ? target.length() : target.indexOf('?'));
    if (text.startsWith("?")) {
      return parse(root() + path + text);
    }
    if (text.isEmpty() || text.startsWith("#")) {
      return this;
    }
    return parse(root() + path.substring(0, path.lastIndexOf('/') + 1) + text);
  }

  /** Whether it is fetched under TLS. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** Host and port as they stand in an address; the port is left out where the scheme says it. */
  public String authority() {
    String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == LocationParser.defaultPort(scheme) ? written : written + ":" + port;
  }

  private String root() {
    return scheme + "://" + authority();
  }

  /** The address as text. */
  @Override
  public String toString() {
    return root() + target;
  }
}
