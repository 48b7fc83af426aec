package newswatch.alerts.deliver.work;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps what was used last, and forgets what was not when it would grow too large. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private static final float LOAD = 0.75f;

  private final int most;

  /** Remembers so many at most. */
  LastUsed(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
