package newswatch.egress.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface NameLookup {

  /** The addresses of a name that is no address itself. */
  List<InetAddress> addresses(String name) throws UnknownHostException;

  /** The lookup of the operating system. */
  static NameLookup system() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
