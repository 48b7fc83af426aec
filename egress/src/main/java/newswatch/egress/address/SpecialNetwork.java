package newswatch.egress.address;

/**
 * A network that is not the public Internet.
 *
 * @param use what it is for, with the document that says so
 */
record SpecialNetwork(Network network, RefusalReason reason, String use) {

  static SpecialNetwork of(String network, RefusalReason reason, String use) {
    return new SpecialNetwork(Network.parse(network), reason, use);
  }
}
