package newswatch.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, and where they stand in a text, found in one pass over its words. Immutable. */
public final class PhraseDictionary<V> {
  private final Node<V> root;

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private final List<V> values = new ArrayList<>();
  }

  private PhraseDictionary(Node<V> root) {
    this.root = root;
  }

  /** A dictionary to be filled. */
  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /** Every occurrence of a phrase, also overlapping ones, by first word, the longest first. */
  public List<PhraseHit<V>> find(Words words) {
    List<PhraseHit<V>> hits = new ArrayList<>();
    for (int first = 0; first < words.count(); first++) {
      int from = hits.size();
      Node<V> node = root;
      for (int last = first; last < words.count(); last++) {
        node = node.next.get(step(words, first, last));
        if (node == null) {
          break;
        }
        for (V value : node.values) {
          hits.add(from, new PhraseHit<>(value, first, last));
        }
      }
    }
    return hits;
  }

  private static String step(Words words, int first, int word) {
    boolean wide = word > first && words.position(word) - words.position(word - 1) > 1;
    return wide ? "，" + words.folded(word) : words.folded(word);
  }

  /** Collects the phrases of a dictionary. */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    /** Adds a phrase with its value; false, and nothing added, when it has no word. */
    public boolean add(String phrase, V value) {
      Words words = Words.of(phrase);
      Node<V> node = root;
      for (int word = 0; word < words.count(); word++) {
        node = node.next.computeIfAbsent(step(words, 0, word), step -> new Node<>());
      }
      return words.count() > 0 && node.values.add(value);
    }

    /** The dictionary of all phrases added so far. */
    public PhraseDictionary<V> build() {
      return new PhraseDictionary<>(root);
    }
  }
}
