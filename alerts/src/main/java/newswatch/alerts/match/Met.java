package newswatch.alerts.match;

import java.util.List;
import newswatch.events.Alert;

/**
 * What a document meets.
 *
 * @param alerts of the watches that fire on each document, by the watch's id
 * @param meetings with the watches that wait for an occasion, by the watch's id
 */
public record Met(List<Alert> alerts, List<Meeting> meetings) {
  public Met {
    alerts = List.copyOf(alerts);
    meetings = List.copyOf(meetings);
  }
}
