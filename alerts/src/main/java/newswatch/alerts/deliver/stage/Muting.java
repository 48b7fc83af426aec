package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Mute;

/** Ends what somebody does not want to be told of for now. */
final class Muting implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return candidate.situation().mutes().stream()
        .filter(mute -> covers(mute, candidate))
        .findFirst()
        .map(mute -> new Outcome.Muted(mute.id(), mute.until()));
  }

  private static boolean covers(Mute mute, Candidate candidate) {
    return mute.covers(
        candidate.notification().alert(),
        candidate.watch().labels(),
        candidate.destination().id(),
        candidate.now());
  }
}
