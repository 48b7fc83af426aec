package newswatch.ingest.addresses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.ingest.document.WebAddress;
import org.jspecify.annotations.Nullable;

/** Addresses as they come: the absolute ones of the web are kept, each once. */
final class AddressCollection {
  private final Map<String, ListedAddress> addresses = new LinkedHashMap<>();
  private int unusable;

  boolean isFull() {
    return addresses.size() >= AddressList.MOST;
  }

  /** The absolute address; null, and counted, for what is none. */
  @Nullable String usable(String written) {
    String address = written.isBlank() ? null : WebAddress.resolve(null, written);
    unusable += address == null ? 1 : 0;
    return address;
  }

  void add(ListedAddress address) {
    addresses.putIfAbsent(address.address(), address);
  }

  AddressList list() {
    return new AddressList(List.copyOf(addresses.values()), unusable);
  }
}
