package newswatch.enrich.rules;

import java.util.List;
import java.util.stream.Collectors;

/** What came of checking rules: something to work with, or everything that is wrong with them. */
public sealed interface Checked<V> {

  /** The rules are right. */
  record Good<V>(V value) implements Checked<V> {}

  /** The rules are not right; there is at least one fault, in the order of the rules. */
  record Faulty<V>(List<RuleFault> faults) implements Checked<V> {
    public Faulty {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("faulty without a fault");
      }
    }
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException with every fault in its message
   */
  default V orThrow() {
    if (this instanceof Good<V> good) {
      return good.value();
    }
    throw new IllegalArgumentException(
        ((Faulty<V>) this)
            .faults().stream().map(RuleFault::describe).collect(Collectors.joining("; ")));
  }
}
