package newswatch.alerts.deliver.kind;

import java.util.List;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;

/** A kind of destination. */
public interface DestinationKind {

  /** What it is called in a destination's {@code kind}. */
  String name();

  /** All settings that a destination of it may have; none, unless a kind says otherwise. */
  default List<Setting> settings() {
    return List.of();
  }

  /** What is wrong with a destination's settings, each fault in a sentence; empty for good ones. */
  List<String> faults(Destination destination);

  /**
   * What is wrong with a destination's templates, each fault in a sentence. They are refused when
   * somebody writes them; but what is there is sent, in the usual words.
   */
  default List<String> wordingFaults(Destination destination) {
    return List.of();
  }

  /** How notifications are grouped when a destination does not say: each goes by itself. */
  default Grouping usualGrouping() {
    return Grouping.NONE;
  }

  /** Prepares sending to a destination without faults; sends nothing yet. */
  Notifier open(Destination destination, Secrets secrets);
}
