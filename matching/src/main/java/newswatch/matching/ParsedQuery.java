package newswatch.matching;

import java.util.List;

/** What became of a query's text: a query, or the faults that a person must mend. */
public sealed interface ParsedQuery {

  /** The text is a query. */
  record Accepted(Query query) implements ParsedQuery {}

  /** The text is not a query; there is at least one fault, in the order of the text. */
  record Refused(List<QueryFault> faults) implements ParsedQuery {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("refused without a fault");
      }
    }
  }
}
