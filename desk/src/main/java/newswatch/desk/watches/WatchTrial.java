package newswatch.desk.watches;

import java.util.List;
import newswatch.events.Alert;

/**
 * What a watch would have told of.
 *
 * @param complete whether all that is kept was looked at; else time was over before
 * @param documents how many were looked at
 * @param met how many of them meet the query
 * @param fired how many alerts there would have been
 * @param alerts the latest of them, the oldest first
 */
public record WatchTrial(boolean complete, int documents, int met, int fired, List<Alert> alerts) {
  public WatchTrial {
    alerts = List.copyOf(alerts);
  }
}
