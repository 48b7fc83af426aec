package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many hits one hit counts as where a text says most: both at least 1, which is what a hit
 * elsewhere counts.
 *
 * @param title in the title; 2 when left out
 * @param lead in the first sentences of the text; 1 when left out
 */
public record TopicEmphasis(double title, double lead) {
  /** What counts where a topic says nothing else. */
  public static final TopicEmphasis USUAL = new TopicEmphasis(2, 1);

  public TopicEmphasis {
    requireAtLeastOne("title", title);
    requireAtLeastOne("lead", lead);
  }

  @JsonCreator
  static TopicEmphasis of(
      @JsonProperty("title") @Nullable Double title, @JsonProperty("lead") @Nullable Double lead) {
    return new TopicEmphasis(title == null ? USUAL.title : title, lead == null ? USUAL.lead : lead);
  }

  private static void requireAtLeastOne(String place, double hits) {
    if (!(hits >= 1) || Double.isInfinite(hits)) {
      throw new IllegalArgumentException(
          "emphasis with a \"" + place + "\" that is not 1 or more: " + hits);
    }
  }
}
