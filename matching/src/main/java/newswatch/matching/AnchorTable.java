package newswatch.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.matching.Anchor.Kind;
import org.jspecify.annotations.Nullable;

/** What hangs on which anchor, and what hangs on those that a document has. */
final class AnchorTable<T> {
  private final Map<Kind, WordMap<List<T>>> hung = new EnumMap<>(Kind.class);

  /** How many prefixes there are of each length: only these beginnings of words are looked up. */
  private final TreeMap<Integer, Integer> prefixLengths = new TreeMap<>();

  AnchorTable() {
    for (Kind kind : Kind.values()) {
      hung.put(kind, new WordMap<>());
    }
  }

  void add(Anchor anchor, T item) {
    WordMap<List<T>> table = table(anchor.kind());
    List<T> items = table.get(anchor.key());
    if (items == null) {
      items = new ArrayList<>(1);
      table.put(anchor.key(), items);
      if (anchor.kind() == Kind.PREFIX) {
        prefixLengths.merge(anchor.key().length(), 1, Integer::sum);
      }
    }
    items.add(item);
  }

  void remove(Anchor anchor, T item) {
    WordMap<List<T>> table = table(anchor.kind());
    List<T> items = table.get(anchor.key());
    if (items == null) {
      return;
    }
    items.remove(item);
    if (items.isEmpty()) {
      table.remove(anchor.key());
      if (anchor.kind() == Kind.PREFIX) {
        prefixLengths.computeIfPresent(
            anchor.key().length(), (length, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  void collect(MatchDocument document, Collection<T> found) {
    for (Field field : Field.values()) {
      collectWords(document.text(field), found);
    }
    Words source = document.source().words();
    for (int word = 0; word < source.count(); word++) {
      addAll(table(Kind.SOURCE).get(source, word), found);
    }
    collectNames(Kind.TOPIC, document.topics(), found);
    collectNames(Kind.ACTOR, document.actors(), found);
    addAll(table(Kind.LANGUAGE).get(Anchor.primarySubtag(document.language())), found);
  }

  private void collectWords(MatchDocument.Text text, Collection<T> found) {
    WordMap<List<T>> words = table(Kind.WORD);
    int[] lengths = prefixLengths.keySet().stream().mapToInt(Integer::intValue).toArray();
    for (int word : text.occurrences().distinct()) {
      addAll(words.get(text.words(), word), found);
      collectPrefixes(text.words(), word, lengths, found);
    }
  }

  private void collectPrefixes(Words words, int word, int[] lengths, Collection<T> found) {
    int hash = 0;
    int at = 0;
    for (int length : lengths) {
      if (length > words.foldedLength(word)) {
        return;
      }
      while (at < length) {
        hash = 31 * hash + words.foldedChar(word, at++);
      }
      addAll(table(Kind.PREFIX).get(words, word, length, hash), found);
    }
  }

  private void collectNames(Kind kind, List<MatchDocument.Named> known, Collection<T> found) {
    WordMap<List<T>> table = table(kind);
    for (MatchDocument.Named named : known) {
      for (String name : named.names()) {
        addAll(table.get(name), found);
      }
    }
  }

  private WordMap<List<T>> table(Kind kind) {
    WordMap<List<T>> table = hung.get(kind);
    if (table == null) {
      throw new IllegalStateException("no table for " + kind);
    }
    return table;
  }

  private static <T> void addAll(@Nullable List<T> items, Collection<T> found) {
    if (items != null) {
      found.addAll(items);
    }
  }
}
