package newswatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswatch.events.Document;
import newswatch.matching.Words;

/**
 * Documents and the watches that they are matched with.
 *
 * <p>The watches are made of other documents than those that are matched, as people write watches
 * before the news that they wait for.
 *
 * @param source where the documents come from
 * @param documents those that are matched
 * @param watches all different, in the mix of {@link WatchKind}
 * @param spares more watches like these, to be added while measuring
 * @param frequencies of words in the documents that the watches were made of
 * @param combined how many watches were put together of what no single document says, because the
 *     documents were too few
 */
public record Workload(
    String source,
    List<Document> documents,
    List<WatchText> watches,
    List<WatchText> spares,
    DocumentFrequencies frequencies,
    int combined) {
  /** The most documents that are matched; more would not change the figures. */
  public static final int MOST_DOCUMENTS = 1_500;

  private static final int MOST_SOURCES = 3_000;
  private static final int SPARES = 3_000;

  public Workload {
    documents = List.copyOf(documents);
    watches = List.copyOf(watches);
    spares = List.copyOf(spares);
  }

  /** A workload of generated news. */
  public static Workload generated(int watches, long seed) {
    int sources = Math.min(MOST_SOURCES, Math.max(MOST_DOCUMENTS, watches / 200));
    List<Document> documents = GeneratedNews.documents(MOST_DOCUMENTS + sources, seed);
    return of("generated", documents, watches, seed);
  }

  /**
   * A workload of given documents.
   *
   * @throws IllegalArgumentException when there are fewer than two documents or no words in them
   */
  public static Workload of(String source, List<Document> given, int watches, long seed) {
    if (given.size() < 2) {
      throw new IllegalArgumentException(
          source
              + ": "
              + given.size()
              + " documents are too few: one half is matched with watches made of the other");
    }
    List<Document> documents = new ArrayList<>(given);
    Collections.shuffle(documents, new Random(seed));
    int matched = Math.min(MOST_DOCUMENTS, documents.size() / 2);
    List<Words> sources =
        documents.subList(matched, Math.min(documents.size(), matched + MOST_SOURCES)).stream()
            .map(document -> Words.of(document.text()))
            .toList();
    DocumentFrequencies frequencies = DocumentFrequencies.of(sources);
    WatchMaker maker = new WatchMaker(sources, frequencies, seed);
    List<WatchText> made = maker.make(watches);
    int combined = maker.combined();
    return new Workload(
        source, documents.subList(0, matched), made, maker.make(SPARES), frequencies, combined);
  }

  /** The mean length of title and text. */
  public double meanCharacters() {
    return documents.stream().mapToInt(Workload::characters).average().orElse(0);
  }

  /** The mean number of words of title and text. */
  public double meanWords() {
    return documents.stream()
        .mapToInt(
            document -> Words.of(document.title()).count() + Words.of(document.text()).count())
        .average()
        .orElse(0);
  }

  /** The length of a document's title and text. */
  public static int characters(Document document) {
    return document.title().length() + document.text().length();
  }
}
