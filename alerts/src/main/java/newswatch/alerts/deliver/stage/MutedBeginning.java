package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.Occasion;
import newswatch.events.notify.Outcome;

/** Ends what tells the end of something when people did not want to be told that it began. */
final class MutedBeginning implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return Optional.ofNullable(candidate.notification().alert().occasion())
        .flatMap(Occasion::beginning)
        .flatMap(candidate.situation()::muted);
  }
}
