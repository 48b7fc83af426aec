package newswatch.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Which layers of an index are merged and when, so that they stay few and a change stays cheap.
 *
 * <p>Layers come smallest first. A change is merged into the smallest; what has grown is merged in
 * the background when it is less than {@value #GROWTH} times as large as all smaller ones together.
 */
final class MergePolicy {
  static final int FRESH = 64;
  static final int YOUNG = 1024;
  static final int GROWTH = 4;

  /** Layers do not grow beyond so many bytes of queries: an array has an end. */
  static final long MOST_BYTES = 1 << 30;

  private MergePolicy() {}

  /** How many of the first layers a new query is merged with. */
  static <K extends Comparable<K>> int withOneMore(List<Layer<K>> layers) {
    if (layers.isEmpty() || layers.get(0).segment().size() >= FRESH) {
      return 0;
    }
    boolean full = layers.get(0).size() + 1 >= FRESH;
    return full && layers.size() > 1 && isSmall(layers.get(1)) ? 2 : 1;
  }

  /** Whether a layer is merged while its queries are changed, and not in the background. */
  static boolean isSmall(Layer<?> layer) {
    return layer.segment().size() < YOUNG;
  }

  /**
   * Which layers to merge in the background.
   *
   * @param all all that may be merged, instead of those that are not large enough or half empty
   */
  static <K extends Comparable<K>> List<Layer<K>> inBackground(List<Layer<K>> layers, boolean all) {
    List<Layer<K>> chosen = new ArrayList<>();
    List<Layer<K>> smaller = new ArrayList<>();
    int size = 0;
    long bytes = 0;
    for (Layer<K> layer : layers) {
      bytes += isSmall(layer) ? 0 : layer.segment().byteCount();
      if (isSmall(layer) || bytes > MOST_BYTES) {
        continue;
      }
      smaller.add(layer);
      boolean tooSmall = size > 0 && layer.size() < GROWTH * (long) size;
      boolean hollow = layer.size() * 2 < layer.segment().size();
      if (all || tooSmall || hollow) {
        chosen.addAll(smaller);
        smaller.clear();
      }
      size += layer.size();
    }
    return chosen;
  }
}
