package newswatch.ingest.addresses;

/** An address on each line; blank lines and those that begin with # mean nothing. */
final class AddressLines {
  private AddressLines() {}

  static AddressList parse(String text) {
    AddressCollection collection = new AddressCollection();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .takeWhile(line -> !collection.isFull())
        .forEach(
            line -> {
              String address = collection.usable(line);
              if (address != null) {
                collection.add(ListedAddress.bare(address));
              }
            });
    return collection.list();
  }
}
