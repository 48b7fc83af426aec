package newswatch.egress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswatch.egress.address.WebLocation;
import org.jspecify.annotations.Nullable;

/** A response, whatever its status, with its whole body inflated. */
public final class Fetched implements FetchResult {
  private final WebLocation location;
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final @Nullable WebLocation movedTo;

  /**
   * A response as it came.
   *
   * @param location where it came from, after all redirects
   * @param headers by their names in any case
   * @param body inflated; empty where there is none
   * @param movedTo where the address asked for has moved to for good; null when it has not
   */
  public Fetched(
      WebLocation location,
      int status,
      Map<String, String> headers,
      byte[] body,
      @Nullable WebLocation movedTo) {
    this.location = location;
    this.status = status;
    Map<String, String> lowerCase = new HashMap<>();
    headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
    this.headers = Map.copyOf(lowerCase);
    this.body = body.clone();
    this.movedTo = movedTo;
  }

  /** Where it came from, after all redirects. */
  public WebLocation location() {
    return location;
  }

  /** The status of HTTP, such as 200 or 404. */
  public int status() {
    return status;
  }

  /** The headers by their names in lower case; the first one when there are several. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A header by its name in any case; the first one when there are several. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body; empty where there is none. */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Where the address asked for has moved to for good: the end of its first redirects, as long as
   * they are permanent (301, 308); null when it has not. It says nothing of what is there.
   */
  public @Nullable WebLocation movedTo() {
    return movedTo;
  }
}
