package newswatch.enrich.story;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that a new one can share a story with, kept in a {@link StoryStore}.
 *
 * <p>Documents are forgotten in the order of their arrival, a few for each new one, once their time
 * is over and enough others have come. A record that cannot be read counts as forgotten: it costs a
 * link between copies, not the stream.
 */
final class StoryMemory {
  private static final Logger LOG = LoggerFactory.getLogger(StoryMemory.class);

  /** What a key begins with. */
  private static final byte MEMBER = 'm';

  private static final byte TEXTS = 't';
  private static final byte BAND = 'b';
  private static final byte NUMBER = 'n';
  private static final Bytes CLOCK = Bytes.wrap(new byte[] {'c'});

  /** More than one, so that a backlog after a busy time gets smaller. */
  private static final int MOST_FORGOTTEN = 4;

  private final StoryStore store;
  private final StoryWindow window;

  StoryMemory(StoryStore store, StoryWindow window) {
    this.store = store;
    this.window = window;
  }

  /** A number for a new document of that time; old ones are forgotten on the occasion. */
  long next(String id, long time) {
    Clock clock = clock();
    long number = clock.next();
    store.put(key(NUMBER, number), id.getBytes(StandardCharsets.UTF_8));
    write(forget(new Clock(number + 1, clock.oldest(), Math.max(clock.time(), time))));
    return number;
  }

  @Nullable Member member(String id) {
    return read(key(MEMBER, id), bytes -> MemberFormat.member(id, bytes));
  }

  void write(Member member) {
    store.put(key(MEMBER, member.id()), MemberFormat.bytes(member));
  }

  @Nullable Texts texts(String id) {
    return read(key(TEXTS, id), Texts::read);
  }

  /** Keeps a document's texts, so that it is found under their bands and no others. */
  void write(Seniority document, Texts texts) {
    Texts before = texts(document.id());
    Set<Long> bands = texts.bands();
    if (before != null) {
      before.bands().stream()
          .filter(band -> !bands.contains(band))
          .forEach(band -> remove(document.id(), band));
    }
    bands.forEach(band -> add(document, band));
    store.put(key(TEXTS, document.id()), texts.bytes());
  }

  /** The ids of the documents that have a band in common with these texts. */
  Set<String> candidates(Texts texts) {
    Set<String> candidates = new LinkedHashSet<>();
    for (long band : texts.bands()) {
      bucket(band).documents().forEach(document -> candidates.add(document.id()));
    }
    return candidates;
  }

  private Clock forget(Clock clock) {
    long oldest = clock.oldest();
    for (int i = 0; i < MOST_FORGOTTEN && clock.next() - oldest > window.fewest(); i++) {
      byte[] id = store.get(key(NUMBER, oldest));
      if (id != null && !forget(new String(id, StandardCharsets.UTF_8), oldest, clock.time())) {
        break;
      }
      store.delete(key(NUMBER, oldest++));
    }
    return new Clock(clock.next(), oldest, clock.time());
  }

  /** False when it is too early. */
  private boolean forget(String id, long number, long now) {
    Member member = member(id);
    if (member == null || member.number() != number) {
      return true;
    }
    if (member.time() + window.kept().toMillis() > now) {
      return false;
    }
    Texts texts = texts(id);
    if (texts != null) {
      texts.bands().forEach(band -> remove(id, band));
    }
    store.delete(key(TEXTS, id));
    store.delete(key(MEMBER, id));
    return true;
  }

  private void add(Seniority document, long band) {
    Bucket bucket = bucket(band);
    Bucket changed = bucket.with(document);
    if (!changed.equals(bucket)) {
      store.put(key(BAND, band), changed.bytes());
    }
  }

  private void remove(String id, long band) {
    Bucket left = bucket(band).without(id);
    if (left.documents().isEmpty()) {
      store.delete(key(BAND, band));
    } else {
      store.put(key(BAND, band), left.bytes());
    }
  }

  private Bucket bucket(long band) {
    Bucket bucket = read(key(BAND, band), Bucket::read);
    return bucket == null ? Bucket.EMPTY : bucket;
  }

  /**
   * Where the memory stands.
   *
   * @param next number of the next document
   * @param oldest number of the first that may still be there
   * @param time of the latest document
   */
  private record Clock(long next, long oldest, long time) {
    static final Clock START = new Clock(0, 0, Long.MIN_VALUE);

    static Clock read(byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return new Clock(in.getLong(), in.getLong(), in.getLong());
    }
  }

  private Clock clock() {
    Clock clock = read(CLOCK, Clock::read);
    return clock == null ? Clock.START : clock;
  }

  private void write(Clock clock) {
    ByteBuffer out = ByteBuffer.allocate(3 * Long.BYTES);
    out.putLong(clock.next()).putLong(clock.oldest()).putLong(clock.time());
    store.put(CLOCK, out.array());
  }

  private interface Format<V> {
    V read(byte[] bytes) throws IOException;
  }

  private <V> @Nullable V read(Bytes key, Format<V> format) {
    byte[] bytes = store.get(key);
    if (bytes == null) {
      return null;
    }
    try {
      return format.read(bytes);
    } catch (IOException | RuntimeException e) {
      LOG.error("story record {} cannot be read and counts as forgotten: {}", key, e.toString());
      return null;
    }
  }

  private static Bytes key(byte kind, String id) {
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(1 + text.length).put(kind).put(text).array());
  }

  private static Bytes key(byte kind, long number) {
    return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES).put(kind).putLong(number).array());
  }
}
