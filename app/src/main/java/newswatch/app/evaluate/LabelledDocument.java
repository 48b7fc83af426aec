package newswatch.app.evaluate;

import java.util.List;
import java.util.Set;
import newswatch.events.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document with what people said of it, checked against the topics and actors in force.
 *
 * @param about the topics that it is about, wider ones included
 * @param notAbout the topics that it is surely not about
 * @param spans the names in its text; null when not judged
 * @param actors ids of the actors that it names; null when not judged
 * @param language its language without script and region; null when not judged
 * @param story equal for documents that belong together; null when not judged
 * @param complete whether spans and actors leave nothing out
 */
public record LabelledDocument(
    Document document,
    Set<String> about,
    Set<String> notAbout,
    @Nullable List<SpanLabel> spans,
    @Nullable Set<String> actors,
    @Nullable String language,
    @Nullable String story,
    boolean complete)
    implements LabelledInput {
  public LabelledDocument {
    about = Set.copyOf(about);
    notAbout = Set.copyOf(notAbout);
    spans = spans == null ? null : List.copyOf(spans);
    actors = actors == null ? null : Set.copyOf(actors);
  }

  boolean judgesTopics() {
    return !about.isEmpty() || !notAbout.isEmpty();
  }

  /** The document without its declaration of a language, which would give the answer away. */
  Document undeclared() {
    return Document.builder(document.id(), document.title(), document.text())
        .source(document.source())
        .url(document.url())
        .build();
  }
}
