package newswatch.alerts.deliver.work;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not used for longest when it has too much. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float LOAD = 0.75f;

  private final int most;

  /**
   * An empty map.
   *
   * @param most entries that it keeps
   */
  LastUsed(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
