package newswatch.ingest.addresses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables of GDELT 2, with tabs between the columns: the knowledge graph has the date in its second
 * column, the publisher in its fourth and the document in its fifth; mentions have theirs in the
 * third, fifth and sixth. They have no heading, so the column of the address tells them apart.
 *
 * @see <a
 *     href="http://data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook-V2.1.pdf">GKG
 *     2.1</a>
 */
final class GdeltTable {
  /** Where the columns of a table are, from 0. */
  private record Columns(int time, int source, int address) {}

  private static final List<Columns> TABLES = List.of(new Columns(1, 3, 4), new Columns(2, 4, 5));

  /** No more are looked at; the knowledge graph has 27, some very long. */
  private static final int LOOKED_AT = 8;

  private GdeltTable() {}

  static AddressList parse(String text) {
    AddressCollection collection = new AddressCollection();
    text.lines()
        .filter(line -> !line.isBlank())
        .takeWhile(line -> !collection.isFull())
        .forEach(
            line -> {
              ListedAddress listed = listed(line.split("\t", LOOKED_AT), collection);
              if (listed != null) {
                collection.add(listed);
              }
            });
    return collection.list();
  }

  private static @Nullable ListedAddress listed(String[] columns, AddressCollection collection) {
    for (Columns table : TABLES) {
      if (columns.length > table.address() && columns[table.address()].startsWith("http")) {
        String address = collection.usable(columns[table.address()]);
        return address == null
            ? null
            : new ListedAddress(
                address,
                null,
                columns[table.source()].isBlank() ? null : columns[table.source()].strip(),
                null,
                GdeltTime.parse(columns[table.time()]));
      }
    }
    collection.usable("");
    return null;
  }
}
