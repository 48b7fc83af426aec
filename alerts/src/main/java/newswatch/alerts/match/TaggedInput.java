package newswatch.alerts.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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
  private static final int EXCERPT = 200;

  private TaggedInput() {}

  /** Reads the value of a record. */
  public static Decoded<TaggedDocument> record(byte @Nullable [] value) {
    return checked(Channels.TAGGED.value().decode(value), value == null ? new byte[0] : value);
  }

  /** Reads a line of JSON that is a tagged document or a plain one, which is without tags then. */
  public static Decoded<TaggedDocument> line(byte[] line) {
    Decoded<JsonNode> tree = Json.tree(line);
    if (tree instanceof Decoded.Fault<JsonNode> fault) {
      return new Decoded.Fault<>(fault.reason(), fault.detail(), fault.excerpt());
    }
    JsonNode object = ((Decoded.Value<JsonNode>) tree).value();
    if (!object.isObject()) {
      return invalid("expected a document or a tagged document, an object in { }", line);
    }
    return object.has("document")
        ? checked(Json.fromTree(object, TaggedDocument.class), line)
        : lifted(Json.fromTree(object, Document.class));
  }

  /** The document as a tagged one that nobody has tagged. */
  public static TaggedDocument untagged(Document document) {
    return new TaggedDocument(document, null, List.of(), List.of(), null, null);
  }

  private static Decoded<TaggedDocument> lifted(Decoded<Document> document) {
    if (document instanceof Decoded.Fault<Document> fault) {
      return new Decoded.Fault<>(fault.reason(), fault.detail(), fault.excerpt());
    }
    return new Decoded.Value<>(untagged(((Decoded.Value<Document>) document).value()));
  }

  private static Decoded<TaggedDocument> checked(Decoded<TaggedDocument> decoded, byte[] input) {
    if (!(decoded instanceof Decoded.Value<TaggedDocument> tagged)) {
      return decoded;
    }
    Optional<String> fault = fault(tagged.value());
    return fault.isPresent() ? invalid(fault.get(), input) : decoded;
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
    return new Decoded.Fault<>(
        RejectionReason.INVALID,
        detail,
        new String(input, 0, Math.min(input.length, EXCERPT), StandardCharsets.UTF_8));
  }
}
