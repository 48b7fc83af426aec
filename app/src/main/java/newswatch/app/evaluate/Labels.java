package newswatch.app.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a document as they are written beside its own fields; what is null is not judged.
 *
 * @param topics that it is about
 * @param not topics that it is surely not about
 * @param spans where its text names someone
 * @param actors ids of those whom it names
 * @param lang its language, where {@code language} is not to be declared
 * @param language its language, as the document declares it
 * @param story equal for documents that belong together
 * @param complete whether topics, spans and actors, as far as they are given, leave nothing out
 */
record Labels(
    @Nullable List<String> topics,
    @Nullable List<String> not,
    @Nullable List<SpanLabel> spans,
    @Nullable List<String> actors,
    @Nullable String lang,
    @Nullable String language,
    @Nullable String story,
    boolean complete) {

  /** Labels of topics and actors that leave nothing out. */
  static Labels complete(List<String> topics, List<String> actors) {
    return new Labels(topics, null, null, actors, null, null, null, true);
  }
}
