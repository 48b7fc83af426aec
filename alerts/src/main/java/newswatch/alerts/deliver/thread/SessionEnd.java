package newswatch.alerts.deliver.thread;

/** Why a session ended in order. */
public sealed interface SessionEnd {

  /** It was asked to. */
  record Stopped() implements SessionEnd {}

  /** Another session of this process would fare no better. */
  record Hopeless(String why) implements SessionEnd {}
}
