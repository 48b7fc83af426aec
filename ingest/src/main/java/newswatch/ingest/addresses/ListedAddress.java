package newswatch.ingest.addresses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of a list, and what the list says of it.
 *
 * @param address absolute
 * @param source who published it, by name or host
 * @param language as a tag, such as {@code en}
 * @param seen when whoever made the list saw it, which is seldom when it was published
 */
public record ListedAddress(
    String address,
    @Nullable String title,
    @Nullable String source,
    @Nullable String language,
    @Nullable Instant seen) {

  static ListedAddress bare(String address) {
    return new ListedAddress(address, null, null, null, null);
  }
}
