package newswatch.app.cli;

import java.util.function.Consumer;
import newswatch.events.json.Json;
import newswatch.ingest.document.ReadOutcome;

/** Prints documents on standard output and rejections on standard error, each as one line. */
final class OutcomeLines implements Consumer<ReadOutcome> {
  private final Surroundings surroundings;
  private boolean allGood = true;

  OutcomeLines(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void accept(ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.Accepted accepted) {
      surroundings.print(Json.line(accepted.document()));
      if (surroundings.out().checkError()) {
        throw CommandFailure.outputClosed();
      }
    } else if (outcome instanceof ReadOutcome.Rejected rejected) {
      allGood = false;
      surroundings.err().print(Json.line(rejected.rejection()) + "\n");
      surroundings.err().flush();
    } else if (outcome instanceof ReadOutcome.PassedOver passed) {
      surroundings.say(passed.origin().describe() + ": passed over " + passed.what());
    }
  }

  /** The exit status after what was printed. */
  int status() {
    return allGood ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
  }
}
