package newswatch.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswatch.egress.address.WebLocation;

/** A response, whatever its status, with its whole body inflated. */
public final class Fetched implements FetchResult {
  private final WebLocation location;
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  Fetched(WebLocation location, int status, Map<String, String> headers, byte[] body) {
    this.location = location;
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** Where it came from, after all redirects. */
  public WebLocation location() {
    return location;
  }

  /** The status of HTTP, such as 200 or 404. */
  public int status() {
    return status;
  }

  /** A header by its name in any case; the first one when there are several. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body; empty where there is none. */
  public byte[] body() {
    return body.clone();
  }
}
