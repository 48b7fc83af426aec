package newswatch.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that people name a cluster by. Kafka's own clients wait long for a broker that is
 * not there, so it is first looked whether anything listens.
 */
final class KafkaAddresses {
  private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\[\\]/@]+)]?:(\\d{1,5})");
  private static final int PATIENCE_MILLIS = 3_000;

  private final List<InetSocketAddress> addresses;

  private KafkaAddresses(List<InetSocketAddress> addresses) {
    this.addresses = addresses;
  }

  /** Reads {@code host:port,…}; ends the command when that is not what it is. */
  static KafkaAddresses parse(String servers) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (String server : servers.split(",", -1)) {
      Matcher address = ADDRESS.matcher(server.strip());
      if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
        throw CommandFailure.usage(
            "\"%s\" is no Kafka cluster: expected HOST:PORT, several separated by commas"
                .formatted(servers));
      }
      addresses.add(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))));
    }
    return new KafkaAddresses(addresses);
  }

  /** Whether anything listens at one of them. */
  boolean anyListens() {
    return addresses.stream().anyMatch(KafkaAddresses::listens);
  }

  private static boolean listens(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
