package newswatch.events;

import java.util.List;
import newswatch.events.rules.ActorType;

/**
 * An actor that a document names.
 *
 * @param mentions where, in order of place; never empty
 */
public record ActorTag(String id, String name, ActorType type, List<Evidence> mentions) {
  public ActorTag {
    mentions = List.copyOf(mentions);
  }

  /** The mentions that are no metonyms, which {@code actor:=} asks for. */
  public List<Evidence> mentionsByOwnName() {
    return mentions.stream().filter(mention -> mention.via() != Via.METONYM).toList();
  }
}
