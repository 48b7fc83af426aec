package newswatch.desk.outcomes;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import newswatch.events.Digest;
import newswatch.events.notify.Notification;

/**
 * Of every notification there is: its state, and where its last record is. Not thread-safe.
 *
 * <p>A log of years has millions, and each of them counts in the balance, so a notification takes
 * 28 bytes in arrays of an open hash table and not the kilobyte of its text. Keys are known by 64
 * bits of their digest: among ten million, two are taken for one with a probability below 1 in
 * 300,000. A watch is known by 32 bits, so what is found by it is looked at again.
 */
final class NotificationIndex {
  private static final int SMALLEST = 1024;
  private static final int STATE_BITS = 4;
  private static final int PARTITION_BITS = 12;
  private static final int PLACE_BITS = Long.SIZE - STATE_BITS;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> destinations = new ArrayList<>();
  private long[] keys = new long[SMALLEST];

  /** From the highest bit: the state's code, offset, partition; 0 in a free slot. */
  private long[] facts = new long[SMALLEST];

  private int[] seconds = new int[SMALLEST];
  private int[] watches = new int[SMALLEST];
  private int[] sentTo = new int[SMALLEST];
  private int size;

  /** What is asked for; the watch is only likely to be the one of what is found. */
  record Page(int found, List<Place> newestFirst) {}

  /** Takes in the last record of a notification. */
  void put(Notification notification, Place place) {
    if (3 * size > 2 * keys.length) {
      grow();
    }
    long key = hash(notification.destination(), notification.alert().id());
    int slot = slot(key);
    if (facts[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    facts[slot] = packed(NotificationState.of(notification.outcome()), place);
    seconds[slot] = (int) notification.since().getEpochSecond();
    watches[slot] = notification.alert().watch().id().hashCode();
    sentTo[slot] = number(notification.destination());
  }

  /** Where the last record of a notification is; empty when there is no such notification. */
  Optional<Place> find(String destination, String alert) {
    int slot = slot(hash(destination, alert));
    return facts[slot] == 0 ? Optional.empty() : Optional.of(place(facts[slot]));
  }

  /** All destinations that notifications went to, those that there never were too. */
  List<String> destinations() {
    return List.copyOf(destinations);
  }

  /** The newest of those that a filter wants, whatever it says of alerts. */
  Page newest(NotificationFilter filter, int from, int limit) {
    int destination = numbers.getOrDefault(filter.destination(), destinations.size());
    int most = from + limit;
    PriorityQueue<Integer> newest = new PriorityQueue<>(this::byAge);
    int found = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (facts[slot] != 0 && isWanted(slot, filter, destination)) {
        found++;
        newest.add(slot);
        if (newest.size() > most) {
          newest.poll();
        }
      }
    }
    Place[] page = new Place[Math.max(0, newest.size() - from)];
    for (int last = page.length - 1; last >= 0; last--) {
      page[last] = place(facts[next(newest)]);
    }
    return new Page(found, List.of(page));
  }

  private static int next(PriorityQueue<Integer> queue) {
    Integer slot = queue.poll();
    return slot == null ? 0 : slot;
  }

  /** How many are in each state, and since when the oldest one waits, for each destination. */
  Map<String, Tally> tallies() {
    long[][] counts = new long[destinations.size()][NotificationState.CODES];
    long[] oldest = new long[destinations.size()];
    Arrays.fill(oldest, Long.MAX_VALUE);
    for (int slot = 0; slot < keys.length; slot++) {
      if (facts[slot] != 0) {
        int code = code(facts[slot]);
        counts[sentTo[slot]][code]++;
        if (code == NotificationState.WAITING.code()) {
          oldest[sentTo[slot]] = Math.min(oldest[sentTo[slot]], since(slot));
        }
      }
    }
    Map<String, Tally> tallies = new HashMap<>();
    for (int number = 0; number < counts.length; number++) {
      tallies.put(destinations.get(number), tally(counts[number], oldest[number]));
    }
    return tallies;
  }

  private static Tally tally(long[] counts, long oldest) {
    Map<NotificationState, Long> byState = new HashMap<>();
    for (NotificationState state : NotificationState.values()) {
      byState.put(state, counts[state.code()]);
    }
    return new Tally(byState, oldest == Long.MAX_VALUE ? null : Instant.ofEpochSecond(oldest));
  }

  private boolean isWanted(int slot, NotificationFilter filter, int destination) {
    String watch = filter.watch();
    return (filter.destination() == null || sentTo[slot] == destination)
        && (filter.state() == null || code(facts[slot]) == filter.state().code())
        && (watch == null || watches[slot] == watch.hashCode());
  }

  private int byAge(int one, int other) {
    int order = Long.compare(since(one), since(other));
    return order == 0 ? place(facts[one]).compareTo(place(facts[other])) : order;
  }

  /** Seconds are kept without a sign: they last until 2106. */
  private long since(int slot) {
    return Integer.toUnsignedLong(seconds[slot]);
  }

  private static long packed(NotificationState state, Place place) {
    return (long) state.code() << PLACE_BITS | place.offset() << PARTITION_BITS | place.partition();
  }

  private static int code(long packed) {
    return (int) (packed >>> PLACE_BITS);
  }

  private static Place place(long packed) {
    return new Place(
        (int) (packed & ((1L << PARTITION_BITS) - 1)),
        packed << STATE_BITS >>> (STATE_BITS + PARTITION_BITS));
  }

  private int number(String destination) {
    return numbers.computeIfAbsent(
        destination,
        added -> {
          destinations.add(added);
          return destinations.size() - 1;
        });
  }

  private static long hash(String destination, String alert) {
    return ByteBuffer.wrap(new Digest().part(destination).part(alert).bytes(Long.BYTES)).getLong();
  }

  /** The slot of a key, or the free one where it would be. */
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (facts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldFacts = facts;
    int[] oldSeconds = seconds;
    int[] oldWatches = watches;
    int[] oldSentTo = sentTo;
    int length = 2 * keys.length;
    keys = new long[length];
    facts = new long[length];
    seconds = new int[length];
    watches = new int[length];
    sentTo = new int[length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldFacts[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        facts[slot] = oldFacts[old];
        seconds[slot] = oldSeconds[old];
        watches[slot] = oldWatches[old];
        sentTo[slot] = oldSentTo[old];
      }
    }
  }
}
