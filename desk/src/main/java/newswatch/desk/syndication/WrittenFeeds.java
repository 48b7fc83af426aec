package newswatch.desk.syndication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Feeds as they were last written, at most {@value #LARGEST} characters of them. Thread-safe. */
final class WrittenFeeds {
  static final long LARGEST = 32L * 1024 * 1024;

  private final Map<String, Written> kept = new LinkedHashMap<>();
  private long total;

  private record Written(String fingerprint, String text) {}

  /** The feed at an address: as it was written, if that was in this state, or else anew. */
  String of(String address, String fingerprint, Supplier<String> anew) {
    return find(address)
        .filter(written -> written.fingerprint().equals(fingerprint))
        .orElseGet(() -> keep(address, new Written(fingerprint, anew.get())))
        .text();
  }

  private synchronized Optional<Written> find(String address) {
    return Optional.ofNullable(kept.get(address));
  }

  private synchronized Written keep(String address, Written written) {
    forget(address);
    kept.put(address, written);
    total += written.text().length();
    while (total > LARGEST) {
      forget(kept.keySet().iterator().next());
    }
    return written;
  }

  private void forget(String address) {
    Written written = kept.remove(address);
    if (written != null) {
      total -= written.text().length();
    }
  }
}
