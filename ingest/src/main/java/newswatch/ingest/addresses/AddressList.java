package newswatch.ingest.addresses;

import java.util.List;

/**
 * The addresses of a text.
 *
 * @param addresses in its order, each once
 * @param unusable how many lines or entries had none
 */
public record AddressList(List<ListedAddress> addresses, int unusable) {

  /** The most addresses of one list. */
  public static final int MOST = 250_000;

  /** Keeps a copy. */
  public AddressList {
    addresses = List.copyOf(addresses);
  }

  /**
   * Reads a list: the JSON of GDELT's document search, the tables of GDELT's knowledge graph or
   * mentions, or an address on each line.
   */
  public static AddressList of(String text) {
    String begun = text.stripLeading();
    if (begun.startsWith("{")) {
      return GdeltArticles.parse(begun);
    }
    int end = begun.indexOf('\n');
    String first = end < 0 ? begun : begun.substring(0, end);
    return first.indexOf('\t') >= 0 ? GdeltTable.parse(text) : AddressLines.parse(text);
  }
}
