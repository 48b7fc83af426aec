package newswatch.alerts.occasion;

import java.util.List;
import newswatch.alerts.match.Meeting;

/**
 * A document has passed, in one partition of the news.
 *
 * @param time of the document, in milliseconds since 1970
 * @param meetings with watches that wait for an occasion; mostly none, and then it only tells how
 *     far the time of the news has come
 */
public record Occurrence(int partition, long time, List<Meeting> meetings) {
  public Occurrence {
    meetings = meetings == null ? List.of() : List.copyOf(meetings);
  }
}
