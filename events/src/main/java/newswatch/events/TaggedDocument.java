package newswatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with what it is about and who is in it.
 *
 * @param language of the document, as declared or recognised
 * @param topics by falling score, then id
 * @param actors by first mention
 * @param taxonomy version of the topics and actors that made the tags
 */
public record TaggedDocument(
    Document document,
    @Nullable String language,
    List<TopicTag> topics,
    List<ActorTag> actors,
    @Nullable Story story,
    @Nullable String taxonomy) {
  public TaggedDocument {
    Required.present("tagged document", "document", document);
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
  }
}
