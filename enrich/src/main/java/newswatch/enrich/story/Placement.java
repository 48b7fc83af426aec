package newswatch.enrich.story;

import java.util.List;
import newswatch.events.Story;
import newswatch.events.StoryMember;

/**
 * What the arrival of a document led to.
 *
 * @param story the document's own
 * @param changes other documents whose story is another one now, in order of publication
 */
public record Placement(Story story, List<StoryMember> changes) {
  public Placement {
    changes = List.copyOf(changes);
  }
}
