package newswatch.events.rules;

import newswatch.events.WireName;

/** What a burst is a burst of. */
public enum Counted {
  /** Each story once in a window, however many copies and versions come. */
  STORIES,
  /** Each document once, copies too. */
  DOCUMENTS;

  /** {@code stories} or {@code documents}, on the wire and in sentences. */
  public String wireName() {
    return WireName.of(this);
  }
}
