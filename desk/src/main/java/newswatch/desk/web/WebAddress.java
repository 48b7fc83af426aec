package newswatch.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the desk listens, and under which names it answers.
 *
 * @param host the name or address to listen on; {@value #LOOPBACK} for this machine only
 * @param port 0 for any free one
 * @param allowedHosts further names under which browsers may reach the desk, without a port; names
 *     of loopback, {@code host} and plain addresses need not be listed
 */
public record WebAddress(String host, int port, Set<String> allowedHosts) {
  public static final String LOOPBACK = "127.0.0.1";

  /** Refuses wrong settings, all of them in one message. */
  public WebAddress {
    List<String> faults = new ArrayList<>();
    if (host.isBlank()) {
      faults.add("the desk's host is empty: expected a name or an address such as " + LOOPBACK);
    }
    if (port < 0 || port > 65_535) {
      faults.add("the desk's port is " + port + ": expected 0 to 65535");
    }
    Set<String> names = new TreeSet<>();
    for (String name : allowedHosts) {
      if (!name.matches("[\\p{L}\\p{Nd}_.-]+")) {
        faults.add("\"" + name + "\" is no host name: expected a name without scheme and port");
      }
      names.add(name.toLowerCase(Locale.ROOT));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    allowedHosts = Set.copyOf(names);
  }

  /** On loopback, for this machine's browsers. */
  public static WebAddress onLoopback(int port) {
    return new WebAddress(LOOPBACK, port, Set.of());
  }
}
