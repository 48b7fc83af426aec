package newswatch.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about that tells more than that a document meets a watch. All times are event
 * time.
 *
 * @param says what happened in one plain sentence with its numbers
 * @param since where the time begins in which it happened
 * @param until where it ends: when it could first be told from the documents
 * @param count how many came in that time: documents, or stories where the watch counts these
 * @param usual what is usual, in the unit of what is compared: documents or stories for a burst,
 *     hours between two documents for a silence; null where nothing is
 * @param counterpart id of the alert that ends what this one begins, or that began what it ends;
 *     the first may not have been written yet
 * @param actor id of the newcomer; null for other kinds
 * @param documents the last few of those that made it, in order of time
 */
public record Occasion(
    OccasionKind kind,
    String says,
    Instant since,
    Instant until,
    int count,
    @Nullable Double usual,
    @Nullable String counterpart,
    @Nullable String actor,
    List<DocumentReference> documents) {
  /** The most documents that are listed. */
  public static final int MOST_DOCUMENTS = 5;

  public Occasion {
    Required.present("occasion", "kind", kind);
    Required.text("occasion", "says", says);
    Required.present("occasion", "since", since);
    Required.present("occasion", "until", until);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /** Id of the alert that began what this one ends; empty when it ends nothing. */
  public Optional<String> beginning() {
    return kind.isEnd() ? Optional.ofNullable(counterpart) : Optional.empty();
  }
}
