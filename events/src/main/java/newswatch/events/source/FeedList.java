package newswatch.events.source;

import java.time.Instant;
import java.util.regex.Pattern;
import newswatch.events.Digest;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds that people imported, kept for the way out: its head, its folders and what in it
 * is no feed. Which feeds are polled, and how, is said by {@link FeedSource} alone.
 *
 * @param id 16 hexadecimal digits, {@link #idOf} its title and owner
 * @param title as its head has it; null for a list without one
 * @param opml the whole list as OPML
 * @param added when it was imported first
 */
public record FeedList(String id, @Nullable String title, String opml, Instant added) {
  private static final int ID_BYTES = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  public FeedList {
    Required.text("feed list", "id", id);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "feed list with the id \"" + id + "\", which is not 16 hexadecimal digits");
    }
    opml = Required.text("feed list", "opml", opml);
    Required.present("feed list", "added", added);
  }

  /**
   * The id of the list that calls itself so: a newer version of it has the same.
   *
   * @param names of the list and its owner, empty where it has none
   */
  public static String idOf(Iterable<String> names) {
    Digest digest = new Digest();
    names.forEach(digest::part);
    return digest.hex(ID_BYTES);
  }
}
