package newswatch.alerts.deliver.stage;

import java.util.Optional;
import java.util.stream.Stream;
import newswatch.events.notify.Outcome;

/** Folds what a stronger watch has told of already: one that the watch names in {@code unless}. */
final class Inhibit implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return candidate.watch().unless().stream()
        .flatMap(stronger -> told(candidate, stronger))
        .findFirst();
  }

  private static Stream<Outcome> told(Candidate candidate, String stronger) {
    return candidate
        .situation()
        .told(stronger, candidate.notification().subject())
        .<Outcome>map(alert -> new Outcome.Folded(alert, "watch " + stronger + " has told of it"))
        .stream();
  }
}
