package newswatch.events;

import java.util.List;

/**
 * What one expression of a topic adds to a document's score.
 *
 * @param expression its number in the topic, from 1
 * @param weight what one hit counts
 * @param hits hits, those in title and lead with their emphasis; 0 when it matched without a span
 * @param adds weight times the saturated hits
 * @param words different words that were hit, those that add most first; the first few
 */
public record TopicReason(
    int expression, double weight, double hits, double adds, List<String> words) {
  public TopicReason {
    words = List.copyOf(words);
  }
}
