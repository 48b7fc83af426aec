package newswatch.desk.syndication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import newswatch.events.rules.Watch;

/** Which alerts a feed has. */
public sealed interface FeedName {

  /** Those of one watch. */
  record OfWatch(String id) implements FeedName {}

  /** Those of all watches that somebody keeps. */
  record OfOwner(String owner) implements FeedName {}

  /** Those of all watches with a label of that value. */
  record OfLabel(String label, String value) implements FeedName {}

  /** Those of all watches. */
  record OfAll() implements FeedName {}

  /** Whether the alerts of a watch are in it. */
  default boolean includes(Watch watch) {
    if (this instanceof OfWatch one) {
      return watch.id().equals(one.id());
    }
    if (this instanceof OfOwner keeper) {
      return keeper.owner().equals(watch.owner());
    }
    return !(this instanceof OfLabel tag) || tag.value().equals(watch.labels().get(tag.label()));
  }

  /** Where it stands at a desk, without the ending of its format: {@code /feeds/watches/logar}. */
  default String path() {
    return "/feeds/" + specific('/');
  }

  /**
   * What it is called for ever, wherever it is served: {@code urn:newswatch:feed:watches:logar}.
   */
  default String urn() {
    return "urn:newswatch:feed:" + specific(':');
  }

  private String specific(char separator) {
    if (this instanceof OfWatch one) {
      return "watches" + separator + encoded(one.id());
    }
    if (this instanceof OfOwner keeper) {
      return "owners" + separator + encoded(keeper.owner());
    }
    if (this instanceof OfLabel tag) {
      return "labels" + separator + encoded(tag.label()) + separator + encoded(tag.value());
    }
    return "alerts";
  }

  /** Any text as a part of an address: all but letters, digits, "-", "_" and "." is encoded. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
