package newswatch.ingest.archive;

import java.util.Map;
import java.util.TreeMap;

/** Which bytes of a file belong to some member: no byte belongs to two. */
final class Extents {
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /** Takes some bytes; false when one of them is taken already. */
  boolean add(long start, long length) {
    if (length == 0) {
      return true;
    }
    long end = start + length;
    Map.Entry<Long, Long> before = ends.lowerEntry(end);
    if (before != null && before.getValue() > start) {
      return false;
    }
    ends.put(start, end);
    return true;
  }
}
