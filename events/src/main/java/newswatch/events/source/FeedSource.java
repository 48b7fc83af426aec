package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newswatch.events.Digest;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A source that people want polled. Writing its record again, changed or not, asks for a poll now.
 *
 * @param id 16 hexadecimal digits, {@link #idOf} its first address; made of the address when null
 * @param address of http or https, as people gave it
 * @param kind a feed when left out
 * @param title what people call it; null for what it calls itself
 * @param site the page that it belongs to
 * @param folders under which people sorted it, each as a path with slashes
 * @param fullText {@link FullText#AUTO} when left out
 * @param minutes between two polls; null for the source's own pace
 * @param paused whether it is left alone for now
 * @param outline attributes of its outline in OPML that mean nothing here, kept for the way out
 * @param added when people added it
 */
public record FeedSource(
    String id,
    String address,
    FeedKind kind,
    @Nullable String title,
    @Nullable String site,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> folders,
    FullText fullText,
    @Nullable Integer minutes,
    boolean paused,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> outline,
    Instant added) {

  /** The longest interval that can be asked for, in minutes: a week. */
  public static final int MOST_MINUTES = 7 * 24 * 60;

  private static final int ID_BYTES = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
  private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)?$");

  public FeedSource {
    address = Required.text("feed", "address", address).strip();
    if (!WEB.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "feed with the address \"" + address + "\", which is none of http or https");
    }
    id = id == null ? idOf(address) : id;
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "feed with the id \"" + id + "\", which is not 16 hexadecimal digits");
    }
    kind = kind == null ? FeedKind.FEED : kind;
    folders = folders == null ? List.of() : List.copyOf(folders);
    fullText = fullText == null ? FullText.AUTO : fullText;
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      throw new IllegalArgumentException(
          "feed \"%s\" with an interval of %d minutes; from 1 to %,d are possible"
              .formatted(address, minutes, MOST_MINUTES));
    }
    outline = outline == null ? Map.of() : Map.copyOf(outline);
    Required.present("feed", "added", added);
  }

  /**
   * The id of the source at an address: the same for all spellings of the address that always mean
   * the same, with http or https.
   */
  public static String idOf(String address) {
    return new Digest().part(canonical(address.strip())).hex(ID_BYTES);
  }

  /** Without scheme, usual port and fragment, the host in small letters. */
  private static String canonical(String address) {
    try {
      URI uri = new URI(address);
      String authority = uri.getRawAuthority();
      if (authority == null) {
        return address;
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String host = USUAL_PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
      return host + path + query;
    } catch (URISyntaxException e) {
      return address;
    }
  }
}
