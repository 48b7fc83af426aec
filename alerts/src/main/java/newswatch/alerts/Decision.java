package newswatch.alerts;

import java.util.List;
import newswatch.alerts.match.Met;
import newswatch.events.Alert;
import newswatch.events.Rejection;

/** What came of one tagged document. */
sealed interface Decision {

  /** The document could be matched; it may have met no watch. */
  record Matched(String documentId, Met met) implements Decision {
    @Override
    public List<Alert> alerts() {
      return met.alerts();
    }

    @Override
    public List<Rejection> rejections() {
      return List.of();
    }
  }

  /** The record could not be used. */
  record Refused(Rejection rejection) implements Decision {
    @Override
    public List<Alert> alerts() {
      return List.of();
    }

    @Override
    public List<Rejection> rejections() {
      return List.of(rejection);
    }
  }

  List<Alert> alerts();

  List<Rejection> rejections();
}
