package newswatch.alerts.deliver.stage;

import java.time.Instant;
import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.DigestTimes;

/** Holds what is to be told in a digest until the first of its times since the alert. */
final class DigestTime implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return candidate.digestTimes().flatMap(times -> held(candidate, times));
  }

  private static Optional<Outcome> held(Candidate candidate, DigestTimes times) {
    Instant next = times.after(candidate.notification().since());
    return next.isAfter(candidate.now())
        ? Optional.of(new Outcome.Waiting(next, WaitReason.DIGEST, "digest(" + times + ")"))
        : Optional.empty();
  }
}
