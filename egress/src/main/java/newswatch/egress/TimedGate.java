package newswatch.egress;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.egress.address.Gate;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.RefusalReason;
import newswatch.egress.address.Verdict;
import newswatch.egress.address.WebLocation;

/** A gate that decides in time: the system's lookup cannot be ended, so it is not waited for. */
record TimedGate(Gate gate, ExecutorService lookups) {

  /** The decision; a name that is not answered for in time has no address. */
  Verdict judge(WebLocation location, Deadline deadline) {
    if (location.literal().isPresent()) {
      return gate.judge(location);
    }
    Future<Verdict> verdict = lookups.submit(() -> gate.judge(location));
    try {
      return verdict.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      verdict.cancel(true);
      return unresolvable(location, "no answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unresolvable(location, "interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("judging " + location + " failed", e.getCause());
    }
  }

  private static Refusal unresolvable(WebLocation location, String why) {
    return new Refusal(RefusalReason.UNRESOLVABLE, location.host() + ": " + why);
  }
}
