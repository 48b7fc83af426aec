package newswatch.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import newswatch.events.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON dialect: times in ISO-8601 UTC, unknown fields ignored on reading, unknown values
 * left out on writing, fields always in the same order, so that equal values give equal bytes.
 */
public final class Json {
  private static final int DEEPEST = 200;

  private static final ObjectMapper MAPPER =
      configure(new JsonMapper()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static <M extends ObjectMapper> M configure(M mapper) {
    mapper.registerModule(new JavaTimeModule());
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /** The value as UTF-8 JSON on one line, without a line end. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no JSON for a " + value.getClass().getSimpleName(), e);
    }
  }

  /** The value as JSON on one line, without a line end. */
  public static String line(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /** Reads one value; a fault names the place. */
  public static <V> Decoded<V> decode(byte[] json, Class<V> type) {
    try {
      V value = MAPPER.readValue(json, type);
      return value == null
          ? new Decoded.Fault<>(RejectionReason.INVALID, "null is no value", "null")
          : new Decoded.Value<>(value);
    } catch (IOException e) {
      return fault(e, json);
    }
  }

  /** Reads any JSON value as a tree. */
  public static Decoded<JsonNode> tree(byte[] json) {
    return decode(json, JsonNode.class);
  }

  /** Turns a tree into a value. */
  public static <V> Decoded<V> fromTree(JsonNode tree, Class<V> type) {
    try {
      V value = MAPPER.treeToValue(tree, type);
      return value == null
          ? new Decoded.Fault<>(RejectionReason.INVALID, "null is no value", "null")
          : new Decoded.Value<>(value);
    } catch (IOException e) {
      return fault(e, tree.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The value of a tree; null for a null. */
  static <V> @Nullable V value(JsonNode tree, Class<V> type) throws IOException {
    return MAPPER.treeToValue(tree, type);
  }

  static <V> Decoded.Fault<V> fault(IOException e, byte[] input) {
    if (e instanceof StreamConstraintsException) {
      return Decoded.Fault.of(RejectionReason.TOO_LARGE, FaultText.of(e), input);
    }
    RejectionReason reason =
        e instanceof JsonMappingException ? RejectionReason.INVALID : RejectionReason.MALFORMED;
    return Decoded.Fault.of(reason, FaultText.of(e), input);
  }
}
