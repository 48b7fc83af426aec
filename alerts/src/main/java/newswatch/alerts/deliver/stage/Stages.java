package newswatch.alerts.deliver.stage;

import java.util.List;
import java.util.Optional;
import newswatch.events.notify.Outcome;

/** All decisions between an alert and its sending, in order. The first that holds counts. */
public final class Stages {
  private static final List<Stage> IN_ORDER =
      List.of(
          new InUse(),
          new Valid(),
          new FoldCopies(),
          new Inhibit(),
          new MutedBeginning(),
          new Muting(),
          new QuietTime(),
          new DigestTime(),
          new GroupTime(),
          new Throttle());

  /** Who asks for a notification again has read why it was not sent. */
  private static final List<Stage> WHEN_ASKED_AGAIN = List.of(new InUse(), new Throttle());

  private Stages() {}

  /** Why a notification is not sent now; empty when it is. */
  public static Optional<Outcome> decide(Candidate candidate) {
    List<Stage> stages = candidate.isAskedAgain() ? WHEN_ASKED_AGAIN : IN_ORDER;
    return stages.stream().flatMap(stage -> stage.decide(candidate).stream()).findFirst();
  }
}
