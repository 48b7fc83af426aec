package newswatch.desk.feeds;

import java.util.List;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import org.jspecify.annotations.Nullable;

/**
 * What an address or a file has to offer.
 *
 * @param sources those to take
 * @param others those that could be taken as well, each described in a line for people
 * @param how the first was found, for people; null when that says nothing
 * @param faults what could not be used, each in a line for people
 * @param list that the sources come from, to be kept for the way out; null when from no list
 */
public record FeedOffer(
    List<FeedSource> sources,
    List<String> others,
    @Nullable String how,
    List<String> faults,
    @Nullable FeedList list) {

  /** Keeps copies. */
  public FeedOffer {
    sources = List.copyOf(sources);
    others = List.copyOf(others);
    faults = List.copyOf(faults);
  }

  /** What is offered without a list. */
  public FeedOffer(
      List<FeedSource> sources, List<String> others, @Nullable String how, List<String> faults) {
    this(sources, others, how, faults, null);
  }

  /** Nothing, and why. */
  public static FeedOffer nothing(String why) {
    return new FeedOffer(List.of(), List.of(), null, List.of(why));
  }
}
