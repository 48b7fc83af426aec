package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * When a source wants to be asked, as far as it says so itself.
 *
 * @param minutes at least between two polls; 0 when it does not say
 * @param skipHours hours of the day in UTC in which nothing new comes, from 0 to 23
 * @param skipDays days of the week in UTC on which nothing new comes, Monday is 1
 */
public record FeedRhythm(
    int minutes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> skipHours,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> skipDays) {

  /** Of a source that does not say. */
  public static final FeedRhythm NONE = new FeedRhythm(0, List.of(), List.of());

  public FeedRhythm {
    skipHours = skipHours == null ? List.of() : List.copyOf(skipHours);
    skipDays = skipDays == null ? List.of() : List.copyOf(skipDays);
  }
}
