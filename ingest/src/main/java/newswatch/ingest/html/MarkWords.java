package newswatch.ingest.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code marks.txt}, which says what the names of elements mean. */
final class MarkWords {
  private static final String FILE = "marks.txt";
  private static final int MOST_WORDS = 4;

  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<String, Set<String>> beginnings = new HashMap<>();

  private MarkWords() {}

  static MarkWords load() {
    try (InputStream in = MarkWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + MarkWords.class.getName());
      }
      MarkWords words = new MarkWords();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    String group = line.substring(0, colon);
    for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
      if (word.endsWith("*")) {
        beginnings
            .computeIfAbsent(group, key -> new HashSet<>())
            .add(word.substring(0, word.length() - 1));
      } else {
        whole.computeIfAbsent(group, key -> new HashSet<>()).add(word);
      }
    }
  }

  /** Whether the word as a whole is in the group. */
  boolean is(String group, String word) {
    return whole.getOrDefault(group, Set.of()).contains(word);
  }

  /** Whether some words in a row are in the group, or one begins as a word of the group. */
  boolean has(String group, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      String word = words.get(from);
      if (beginnings.getOrDefault(group, Set.of()).stream().anyMatch(word::startsWith)) {
        return true;
      }
      String joined = "";
      for (int to = from; to < words.size() && to < from + MOST_WORDS; to++) {
        joined = joined.isEmpty() ? words.get(to) : joined + "-" + words.get(to);
        if (is(group, joined)) {
          return true;
        }
      }
    }
    return false;
  }
}
