package newswatch.matching;

import org.jspecify.annotations.Nullable;

/**
 * A map from folded words that can be asked with a word of a {@link Words}, or the beginning of
 * one, without making a string of it.
 *
 * <p>Open addressing with linear probing; removal moves the followers back, so that nothing is left
 * of a word that came and went. Not safe for writes by several threads.
 */
final class WordMap<V> {
  private @Nullable String[] keys = new String[16];
  private @Nullable Object[] values = new Object[16];
  private int size;

  int size() {
    return size;
  }

  @Nullable V get(String word) {
    return valueAt(slotOf(word));
  }

  /** The value of a word of a text. */
  @Nullable V get(Words words, int word) {
    return get(words, word, words.foldedLength(word), words.foldedHash(word));
  }

  /** The value of the first UTF-16 units of a word of a text, of which the hash is known. */
  @Nullable V get(Words words, int word, int length, int hash) {
    int slot = slot(hash);
    for (String key = keys[slot]; key != null; key = keys[slot]) {
      if (key.length() == length && words.foldedStartsWith(word, key)) {
        return valueAt(slot);
      }
      slot = following(slot);
    }
    return null;
  }

  void put(String word, V value) {
    int slot = slotOf(word);
    if (keys[slot] == null) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slotOf(word);
      }
      keys[slot] = word;
      size++;
    }
    values[slot] = value;
  }

  void remove(String word) {
    int hole = slotOf(word);
    if (keys[hole] == null) {
      return;
    }
    size--;
    int slot = following(hole);
    for (String key = keys[slot]; key != null; key = keys[slot]) {
      int home = slot(key.hashCode());
      boolean reaches = ((slot - home) & mask()) >= ((slot - hole) & mask());
      if (reaches) {
        keys[hole] = key;
        values[hole] = values[slot];
        hole = slot;
      }
      slot = following(slot);
    }
    keys[hole] = null;
    values[hole] = null;
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new String[oldKeys.length * 2];
    values = new Object[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        int slot = slotOf(key);
        keys[slot] = key;
        values[slot] = oldValues[i];
      }
    }
  }

  /** Where the word is, or would be put. */
  private int slotOf(String word) {
    int slot = slot(word.hashCode());
    while (keys[slot] != null && !word.equals(keys[slot])) {
      slot = following(slot);
    }
    return slot;
  }

  private int slot(int hash) {
    return ((hash * 0x9E3779B9) >>> 7) & mask();
  }

  private int following(int slot) {
    return (slot + 1) & mask();
  }

  private int mask() {
    return keys.length - 1;
  }

  @SuppressWarnings("unchecked") // only put writes values, and it takes a V
  private @Nullable V valueAt(int slot) {
    return (V) values[slot];
  }
}
