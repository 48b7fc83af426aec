package newswatch.alerts.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Tagged documents as they come in: read, and checked that the evidence of every tag is what stands
 * in the document, because alerts show it to people as proof.
 */
public final class TaggedInput {
  private TaggedInput() {}

  /** Reads the value of a record. */
  public static Decoded<TaggedDocument> record(byte @Nullable [] value) {
    return checked(Channels.TAGGED.value().decode(value), value == null ? new byte[0] : value);
  }

  /** Reads a line of JSON that is a tagged document or a plain one, which is without tags then. */
  public static Decoded<TaggedDocument> line(byte[] line) {
    return Json.tree(line).then(tree -> ofTree(tree, line));
  }

  private static Decoded<TaggedDocument> ofTree(JsonNode tree, byte[] line) {
    if (!tree.isObject()) {
      return invalid("expected a document or a tagged document, an object in { }", line);
    }
    return tree.has("document")
        ? checked(Json.fromTree(tree, TaggedDocument.class), line)
        : Json.fromTree(tree, Document.class).map(TaggedDocument::untagged);
  }

  private static Decoded<TaggedDocument> checked(Decoded<TaggedDocument> decoded, byte[] input) {
    return decoded.then(
        tagged -> {
          Optional<String> fault = fault(tagged);
          return fault.isPresent() ? invalid(fault.get(), input) : decoded;
        });
  }

  private static Optional<String> fault(TaggedDocument tagged) {
    DocumentTexts texts = DocumentTexts.of(tagged.document());
    for (TopicTag topic : tagged.topics()) {
      Optional<String> fault = fault("topic", topic.id(), topic.name(), topic.evidence(), texts);
      if (fault.isPresent()) {
        return fault;
      }
    }
    for (ActorTag actor : tagged.actors()) {
      Optional<String> fault = fault("actor", actor.id(), actor.name(), actor.mentions(), texts);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fault(
      String kind,
      @Nullable String id,
      @Nullable String name,
      List<Evidence> evidence,
      DocumentTexts texts) {
    if (id == null || name == null) {
      return Optional.of("tagged document with a " + kind + " that lacks \"id\" or \"name\"");
    }
    return evidence.stream()
        .filter(span -> !texts.field(span.field()).holds(span))
        .findFirst()
        .map(
            span ->
                "tagged document whose %s \"%s\" says \"%s\", which is not in the %s at %d to %d"
                    .formatted(kind, id, span.exact(), span.field(), span.start(), span.end()));
  }

  private static <V> Decoded<V> invalid(String detail, byte[] input) {
    return Decoded.Fault.of(RejectionReason.INVALID, detail, input);
  }
}
