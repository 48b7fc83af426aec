package newswatch.benchmarks.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.matching.Words;

/** In how many documents each word stands. */
public final class DocumentFrequencies {
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int documents;

  private DocumentFrequencies(int documents) {
    this.documents = documents;
  }

  static DocumentFrequencies of(List<Words> documents) {
    DocumentFrequencies counted = new DocumentFrequencies(documents.size());
    Set<String> different = new HashSet<>();
    for (Words words : documents) {
      different.clear();
      for (int word = 0; word < words.count(); word++) {
        different.add(words.folded(word));
      }
      different.forEach(word -> counted.frequencies.merge(word, 1, Integer::sum));
    }
    return counted;
  }

  /** In how many documents a folded word stands. */
  public int of(String word) {
    return frequencies.getOrDefault(word, 0);
  }

  /** How many documents were looked at. */
  public int documents() {
    return documents;
  }

  /** Whether a word says little by itself: it stands in more than one document of twelve. */
  boolean isCommon(String word) {
    return of(word) > Math.max(2, documents / 12);
  }

  /** Whether a word stands in hardly any document. */
  boolean isRare(String word) {
    return of(word) <= Math.max(1, documents / 400);
  }
}
