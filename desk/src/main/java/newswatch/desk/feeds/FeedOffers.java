package newswatch.desk.feeds;

import java.util.List;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;

/**
 * Finds sources on the web and in files. The desk goes nowhere itself and knows no formats: whoever
 * runs it hands this in.
 */
public interface FeedOffers {

  /** What is at an address: a site, a feed, a sitemap, or a list of feeds. */
  FeedOffer at(String address, FeedWish wish);

  /** What is in a file of OPML. */
  FeedOffer in(byte[] opml, FeedWish wish);

  /**
   * A list with all of a newer version of it and all of itself.
   *
   * @throws IllegalArgumentException when that is too much to be kept
   */
  FeedList updated(FeedList kept, FeedList newer);

  /**
   * The file of OPML that has these sources.
   *
   * @param lists that were imported, in the order of that
   */
  byte[] opml(List<FeedSource> sources, List<FeedList> lists);
}
