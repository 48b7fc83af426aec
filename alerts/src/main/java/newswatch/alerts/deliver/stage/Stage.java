package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Outcome;

/** One decision about a notification. */
interface Stage {

  /** Why it is not sent now; empty when this stage lets it pass. */
  Optional<Outcome> decide(Candidate candidate);
}
