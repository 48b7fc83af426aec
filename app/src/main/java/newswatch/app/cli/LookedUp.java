package newswatch.app.cli;

import newswatch.app.explain.Kept;
import newswatch.app.explain.Lookup;

/** Ids that people write, and what they get for them. */
final class LookedUp {
  private LookedUp() {}

  /** Ends the command when the id is empty, as an unset shell variable is. */
  static void requireId(String id, String ofWhat) {
    if (id.isBlank()) {
      throw CommandFailure.usage("an empty id names not " + ofWhat);
    }
  }

  /** The one that was found; ends the command with a remedy when there is none or several. */
  static <V> Kept<V> one(Lookup<V> lookup, String what, String id, String channel) {
    if (lookup instanceof Lookup.Found<V> found) {
      return found.kept();
    }
    if (lookup instanceof Lookup.Ambiguous<V> ambiguous) {
      throw CommandFailure.failed(
          "several %ss begin with %s: %s; write more of the id"
              .formatted(what, id, String.join(" ", ambiguous.ids())));
    }
    throw CommandFailure.failed(
        "there is no %s %s; newswatch tail %s --from beginning --no-follow shows the ids"
            .formatted(what, id, channel));
  }
}
