package newswatch.events;

/**
 * A document's place in its story, as it is known now: a later record on the same document replaces
 * it.
 *
 * @param document the document's id
 */
public record StoryMember(String document, Story story) {
  public StoryMember {
    document = Required.text("story member", "document", document);
    Required.present("story member", "story", story);
  }
}
