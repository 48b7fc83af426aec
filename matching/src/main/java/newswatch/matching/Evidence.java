package newswatch.matching;

import java.util.Arrays;
import java.util.List;

/** Spans that are being collected, as numbers: most of what is collected is dropped again. */
final class Evidence {
  private static final int OFFSET_BITS = 31;
  private static final long IN_TEXT = 1L << (2 * OFFSET_BITS);
  private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

  /** Field, start and end of each span, so that the numbers order as the spans do. */
  private long[] spans = new long[16];

  private int size;

  /** How much has been collected, to cut back to. */
  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Drops what was added since. */
  void cutTo(int mark) {
    size = mark;
  }

  /** Adds so many words. */
  void add(Field field, Words words, int first, int count) {
    add(packed(field, words, first, count));
  }

  void add(Span span) {
    add(packed(span.field(), span.start(), span.end()));
  }

  void add(long packed) {
    if (size == spans.length) {
      spans = Arrays.copyOf(spans, size * 2);
    }
    spans[size++] = packed;
  }

  static long packed(Field field, Words words, int first, int count) {
    return packed(field, words.start(first), words.end(first + count - 1));
  }

  private static long packed(Field field, int start, int end) {
    return (field == Field.TITLE ? 0 : IN_TEXT) | ((long) start << OFFSET_BITS) | end;
  }

  /** All that was collected, sorted and without repeats. */
  List<Span> spans() {
    Arrays.sort(spans, 0, size);
    Span[] kept = new Span[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || spans[i] != spans[i - 1]) {
        kept[count++] = span(spans[i]);
      }
    }
    return List.of(count == size ? kept : Arrays.copyOf(kept, count));
  }

  private static Span span(long packed) {
    return new Span(
        (packed & IN_TEXT) == 0 ? Field.TITLE : Field.TEXT,
        (int) ((packed >>> OFFSET_BITS) & OFFSET_MASK),
        (int) (packed & OFFSET_MASK));
  }
}
