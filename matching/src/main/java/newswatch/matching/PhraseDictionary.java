package newswatch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many phrases, and where they stand in a text, found in one pass over its words.
 *
 * <p>A trie over words: a look-up costs a step per word of the text and one more per word of a
 * phrase begun, however many phrases there are. Phrases compare as in queries: folded, and 中国王毅 is
 * not found across the comma of 中国，王毅. Immutable, for any number of threads.
 */
public final class PhraseDictionary<V> {
  private final WordMap<Integer> wordIds;
  private final PhraseTrie trie;
  private final List<V> values;

  private PhraseDictionary(WordMap<Integer> wordIds, PhraseTrie trie, List<V> values) {
    this.wordIds = wordIds;
    this.trie = trie;
    this.values = values;
  }

  /** A dictionary to be filled. */
  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /**
   * Every occurrence of a phrase, also overlapping ones, by first word, the longest first.
   *
   * <p>Of a phrase that was added several times, the values come in the order of adding.
   */
  public List<PhraseHit<V>> find(Words words) {
    List<PhraseHit<V>> hits = new ArrayList<>();
    int[] steps = steps(words);
    int[] ends = new int[8];
    for (int first = 0; first < steps.length; first++) {
      int depth = 0;
      int node = PhraseTrie.ROOT;
      for (int word = first; word < steps.length; word++) {
        boolean wide = word > first && isWide(words, word);
        node = steps[word] < 0 ? PhraseTrie.NONE : trie.next(node, step(steps[word], wide));
        if (node == PhraseTrie.NONE) {
          break;
        }
        ends = depth == ends.length ? Arrays.copyOf(ends, depth * 2) : ends;
        ends[depth++] = node;
      }
      while (--depth >= 0) {
        addHits(ends[depth], first, first + depth, hits);
      }
    }
    return hits;
  }

  private void addHits(int node, int first, int last, List<PhraseHit<V>> hits) {
    for (int value = trie.value(node); value != PhraseTrie.NONE; value = trie.valueAfter(value)) {
      hits.add(new PhraseHit<>(values.get(value), first, last));
    }
  }

  private int[] steps(Words words) {
    int[] ids = new int[words.count()];
    for (int word = 0; word < ids.length; word++) {
      Integer id = wordIds.get(words, word);
      ids[word] = id == null ? PhraseTrie.NONE : id;
    }
    return ids;
  }

  private static boolean isWide(Words words, int word) {
    return words.position(word) - words.position(word - 1) > 1;
  }

  /** A word as a step of the trie; one after punctuation inside Chinese is another step. */
  private static int step(int wordId, boolean wide) {
    return wordId * 2 + (wide ? 1 : 0);
  }

  /** Collects the phrases of one dictionary. */
  public static final class Builder<V> {
    private final WordMap<Integer> wordIds = new WordMap<>();
    private final PhraseTrie trie = new PhraseTrie();
    private final List<V> values = new ArrayList<>();
    private boolean built;

    private Builder() {}

    /**
     * Adds a phrase with its value; false, and nothing added, when the phrase has no word.
     *
     * @throws IllegalStateException when the dictionary is built already
     */
    public boolean add(String phrase, V value) {
      if (built) {
        throw new IllegalStateException("the dictionary is built already");
      }
      Words words = Words.of(phrase);
      if (words.count() == 0) {
        return false;
      }
      int node = PhraseTrie.ROOT;
      for (int word = 0; word < words.count(); word++) {
        node = trie.nextOrNew(node, step(id(words, word), word > 0 && isWide(words, word)));
      }
      values.add(value);
      trie.addValue(node);
      return true;
    }

    private int id(Words words, int word) {
      Integer known = wordIds.get(words, word);
      if (known != null) {
        return known;
      }
      int id = wordIds.size();
      wordIds.put(words.folded(word), id);
      return id;
    }

    /** The dictionary of all phrases added; the builder is of no use afterwards. */
    public PhraseDictionary<V> build() {
      built = true;
      return new PhraseDictionary<>(wordIds, trie, values);
    }
  }
}
