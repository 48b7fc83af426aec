package newswatch.alerts.deliver.work;

import java.util.Optional;
import newswatch.alerts.deliver.stage.Candidate;
import newswatch.alerts.deliver.stage.Group;
import newswatch.events.rules.DigestTimes;

/** What a notification is sent in. */
sealed interface Place {

  /** A message that was put together before, and may have arrived. */
  record Composed(String message) implements Place {}

  /** A digest that is put together now. */
  record InDigest(DigestTimes times) implements Place {}

  /** A group's message that is put together now. */
  record InGroup(Group group) implements Place {}

  /** A message of its own. */
  record Alone(String key) implements Place {}

  /** The place of a notification whose turn it is. */
  static Place of(Candidate candidate) {
    Optional<Place> composed = candidate.message().map(Composed::new);
    return composed
        .or(() -> candidate.digestTimes().map(InDigest::new))
        .or(() -> candidate.group().map(InGroup::new))
        .orElseGet(() -> new Alone(candidate.notification().key()));
  }
}
