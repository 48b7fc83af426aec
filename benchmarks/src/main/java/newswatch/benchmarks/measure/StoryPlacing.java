package newswatch.benchmarks.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.story.Arrival;
import newswatch.enrich.story.HeapStoryStore;
import newswatch.enrich.story.Stories;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.enrich.story.StoryWindow;
import newswatch.events.Document;

/**
 * Finds the stories of documents whose fingerprints are there, in memory and from the beginning.
 */
final class StoryPlacing implements Runnable {
  private final List<Arrival> arrivals = new ArrayList<>();

  StoryPlacing(List<Document> documents) {
    for (Document document : documents) {
      Instant published = document.published();
      long time = published == null ? 0 : published.toEpochMilli();
      arrivals.add(Arrival.of(document, time, StoryFingerprint.of(document)));
    }
  }

  @Override
  public void run() {
    Stories stories = new Stories(new HeapStoryStore(), StoryWindow.FILTER);
    arrivals.forEach(stories::place);
  }
}
