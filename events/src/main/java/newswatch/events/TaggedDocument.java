package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with what it is about, who is in it and what they did.
 *
 * @param language of the document, as declared or recognised
 * @param topics by falling score, then id
 * @param actors by first mention
 * @param events that the document is sure to report, in order of place
 * @param taxonomy version of the topics and actors that made the tags
 */
public record TaggedDocument(
    Document document,
    @Nullable String language,
    List<TopicTag> topics,
    List<ActorTag> actors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ActorEvent> events,
    @Nullable Story story,
    @Nullable String taxonomy) {
  public TaggedDocument {
    Required.present("tagged document", "document", document);
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
    events = events == null ? List.of() : List.copyOf(events);
  }

  /** A document without tags. */
  public static TaggedDocument untagged(Document document) {
    return new TaggedDocument(document, null, List.of(), List.of(), List.of(), null, null);
  }

  /** The same with its place among other documents. */
  public TaggedDocument withStory(Story found) {
    return new TaggedDocument(document, language, topics, actors, events, found, taxonomy);
  }
}
