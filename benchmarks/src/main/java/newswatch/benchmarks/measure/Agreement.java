package newswatch.benchmarks.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.events.Document;
import newswatch.matching.Words;

/**
 * Whether a peer finds the same watches.
 *
 * <p>The peers split texts otherwise: {@code don't} and {@code 3.5} are one word there. A watch
 * that only one of both finds is asked again of the same document rewritten as the words that
 * newswatch finds in it, with a space between; if both then agree, the difference was about words.
 *
 * @param documents how many documents were compared
 * @param matches how many watches newswatch found in them
 * @param aboutWords how many watches one of both found because it splits texts otherwise
 * @param unexplained watches that one of both found and that cannot be explained so: a fault
 */
public record Agreement(int documents, int matches, int aboutWords, List<String> unexplained) {

  public Agreement {
    unexplained = List.copyOf(unexplained);
  }

  /** Compares what both find in the documents. */
  public static Agreement of(MatchEngine newswatch, MatchEngine peer, List<Document> documents) {
    int matches = 0;
    int aboutWords = 0;
    List<String> unexplained = new ArrayList<>();
    for (Document document : documents) {
      Set<String> found = newswatch.ids(document);
      matches += found.size();
      Set<String> differing = differing(found, peer.ids(document));
      if (!differing.isEmpty()) {
        Document plain = plain(document);
        Set<String> stillDiffering = differing(newswatch.ids(plain), peer.ids(plain));
        stillDiffering.forEach(watch -> unexplained.add(watch + " in " + document.id()));
        differing.removeAll(stillDiffering);
        aboutWords += differing.size();
      }
    }
    return new Agreement(documents.size(), matches, aboutWords, unexplained);
  }

  private static Set<String> differing(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    Set<String> differing = new TreeSet<>(one);
    differing.addAll(other);
    differing.removeAll(both);
    return differing;
  }

  private static Document plain(Document document) {
    return Document.builder(document.id(), plain(document.title()), plain(document.text())).build();
  }

  private static String plain(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count())
        .mapToObj(words::folded)
        .collect(Collectors.joining(" "));
  }
}
