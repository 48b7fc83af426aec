package newswatch.desk.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;

/** Takes each address for a feed, and each line of a list for an address, with # for its head. */
public final class ListedOffers implements FeedOffers {
  private static final Instant ADDED = Instant.parse("2026-11-22T08:00:00Z");

  @Override
  public FeedOffer at(String address, FeedWish wish) {
    return address.contains("nothing")
        ? FeedOffer.nothing(address + " names no feed")
        : new FeedOffer(
            List.of(wish.settings().of(source(address, 0))),
            List.of("another"),
            "itself",
            List.of());
  }

  @Override
  public FeedOffer in(byte[] opml, FeedWish wish) {
    List<FeedSource> sources = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    FeedList list = null;
    for (String line : new String(opml, StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("#")) {
        list = new FeedList(FeedList.idOf(List.of(line)), line, line, ADDED);
      } else if (line.startsWith("http")) {
        sources.add(source(line, sources.size()));
      } else {
        faults.add(line + " is no address");
      }
    }
    return new FeedOffer(sources, List.of(), null, faults, list);
  }

  @Override
  public FeedList updated(FeedList kept, FeedList newer) {
    return new FeedList(kept.id(), kept.title(), kept.opml() + newer.opml(), kept.added());
  }

  @Override
  public byte[] opml(List<FeedSource> sources, List<FeedList> lists) {
    return Stream.concat(
            lists.stream().map(FeedList::opml), sources.stream().map(FeedSource::address))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A source as people add it, the more the later. */
  public static FeedSource source(String address, int later) {
    return new FeedSource(
        FeedSource.idOf(address),
        address,
        FeedKind.FEED,
        null,
        null,
        List.of(),
        FullText.AUTO,
        null,
        false,
        Map.of(),
        ADDED.plusNanos(later * 1_000L));
  }
}
