package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed: the difference between a document and its version before.
 *
 * @param fields which fields changed, in the order of {@link ChangedField}; never empty
 * @param titleBefore the title of the version before, when it is another one and still known
 * @param added the paragraphs of the text that were not there before, in their order; neighbours
 *     are one span
 * @param removed how many paragraphs of the text before are gone
 */
public record Changes(
    List<ChangedField> fields,
    @Nullable String titleBefore,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> added,
    int removed) {
  public Changes {
    fields = List.copyOf(Required.present("changes", "fields", fields));
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("changes of no field: an unchanged text is no edit");
    }
    titleBefore = WellFormed.orNull(titleBefore);
    added = added == null ? List.of() : List.copyOf(added);
    if (removed < 0) {
      throw new IllegalArgumentException("changes with a negative \"removed\": " + removed);
    }
  }
}
