package newswatch.ingest.opml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedList;
import newswatch.ingest.xml.XmlTree;

/** Lists as they are kept in Kafka: whole, as OPML. */
public final class KeptLists {
  private static final int ENVELOPE = 64 * 1024;
  private static final List<String> NAMES = List.of("title", "ownerName", "ownerEmail", "ownerId");

  private KeptLists() {}

  /**
   * The record of a list.
   *
   * @throws IllegalArgumentException when it is larger than a record may be
   */
  public static FeedList kept(OpmlDocument document, Instant added) {
    String opml = OpmlWriter.text(document);
    Stream<String> names = NAMES.stream().map(name -> document.head(name).orElse(""));
    FeedList list =
        new FeedList(
            FeedList.idOf(names.toList()), document.head("title").orElse(null), opml, added);
    int bytes = Channels.FEED_LISTS.value().encode(list).length;
    if (bytes > KafkaConnection.LARGEST_RECORD - ENVELOPE
        || XmlTree.tags(opml) > XmlTree.MOST_TAGS) {
      throw new IllegalArgumentException(
          "the list is too large to be kept for the way out; split it, each part with its own title");
    }
    return list;
  }

  /** The list of a record; empty for what is none. */
  public static Optional<OpmlDocument> document(FeedList list) {
    return OpmlParser.parse(list.opml()) instanceof ParsedOpml.Found found
        ? Optional.of(found.document())
        : Optional.empty();
  }

  /**
   * A newer version of a list with all that only the kept one has.
   *
   * @throws IllegalArgumentException when they are larger than a record may be
   */
  public static FeedList updated(FeedList kept, FeedList newer) {
    OpmlDocument both =
        Stream.of(newer, kept)
            .flatMap(list -> document(list).stream())
            .reduce((after, before) -> OpmlUnion.updated(before, after))
            .orElseThrow(() -> new IllegalArgumentException("the list is no OPML"));
    return kept(both, kept.added());
  }
}
