package newswatch.app.feed;

import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * What is at an address: a response, or the failure.
 *
 * @param url where the response came from after redirects, or where it failed
 * @param type the media type that the server declares
 * @param bytes of the body, inflated
 * @param kind {@code feed}, {@code page} or {@code other}
 * @param failure from a closed list
 * @param detail of a failure, for people
 */
public record Found(
    String url,
    @Nullable Integer status,
    @Nullable String type,
    @Nullable Integer bytes,
    @Nullable String kind,
    @Nullable String failure,
    @Nullable String detail) {

  static Found of(Fetched fetched) {
    byte[] body = fetched.body();
    return new Found(
        fetched.location().toString(),
        fetched.status(),
        fetched.header("content-type").orElse(null),
        body.length,
        FoundKind.of(body).code(),
        null,
        null);
  }

  static Found of(FetchResult.Failed failed) {
    return new Found(failed.at(), null, null, null, null, failed.reason().code(), failed.detail());
  }

  /** Whether it is a page, which robots.txt speaks of. */
  boolean isPage() {
    return FoundKind.PAGE.code().equals(kind);
  }
}
