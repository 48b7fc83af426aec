package newswatch.events.channel;

/**
 * Is told of every rule of a compacted channel: all of them at start, then each change as it comes.
 */
public interface RuleListener<V> {

  /** A rule is new or has changed. Throwing {@link IllegalArgumentException} refuses it. */
  void changed(String id, V rule);

  /** A rule was removed; it may be one that was never there. */
  void removed(String id);
}
