package newswatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newswatch.events.RejectionReason;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/schemas} says of every record what it really looks like.
 *
 * <p>The schemas leave room for properties that a later version may add. Here they are made
 * narrower, so that they must name every property, require what is always there, and nothing else.
 */
class SchemaTest {
  private static final String BASE = "https://schemas.test/";
  private static final Path SCHEMAS = Path.of("..", "docs", "schemas");
  private static final Path SEEDS = Path.of("..", "seeds");

  static Stream<WireSample> samples() {
    return WireSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_is_written_satisfies_its_schema(WireSample sample) {
    Schema schema = schema(sample.schema(), object -> {});
    assertThat(faults(schema, sample.full())).isEmpty();
    assertThat(faults(schema, sample.minimal())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_full_value_has_every_property_of_its_schema_and_no_other(WireSample sample) {
    assertThat(faults(schema(sample.schema(), SchemaTest::requireAll), sample.full())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_minimal_value_has_what_its_schema_requires_and_nothing_else(WireSample sample) {
    assertThat(faults(schema(sample.schema(), SchemaTest::dropOptional), sample.minimal()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_missing_property_is_noticed_wherever_it_is_missing(WireSample sample) {
    Schema schema = schema(sample.schema(), object -> {});
    JsonNode whole = tree(sample.minimal());
    for (ObjectNode object : objects(whole)) {
      for (String name : names(object)) {
        JsonNode removed = object.remove(name);
        assertThat(faults(schema, whole.toString())).as("without " + name).isNotEmpty();
        object.set(name, removed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_unknown_property_is_noticed_wherever_it_stands(WireSample sample) {
    Schema schema = schema(sample.schema(), SchemaTest::close);
    JsonNode whole = tree(sample.full());
    assertThat(faults(schema, whole.toString())).isEmpty();
    for (ObjectNode object : objects(whole)) {
      object.put("unknown", 1);
      assertThat(faults(schema, whole.toString())).as(object.toString()).isNotEmpty();
      object.remove("unknown");
    }
  }

  @Test
  void the_seed_rules_travel_in_the_shape_of_their_schemas() {
    assertTravel("taxonomy.yaml", Topic.class, "topic");
    assertTravel("actors.yaml", Actor.class, "actor");
    assertTravel("watches.yaml", Watch.class, "watch");
  }

  @Test
  void the_reasons_of_a_rejection_are_the_closed_list() {
    List<String> documented = new ArrayList<>();
    tree(text("rejection"))
        .at("/properties/rejected/properties/reason/oneOf")
        .forEach(reason -> documented.add(reason.path("const").asText()));
    assertThat(documented)
        .isEqualTo(Stream.of(RejectionReason.values()).map(RejectionReason::wireName).toList());
  }

  private static <V> void assertTravel(String file, Class<V> type, String schemaName) {
    Schema schema = schema(schemaName, SchemaTest::close);
    YamlList<V> rules = YamlList.read(SEEDS.resolve(file), type);
    assertThat(rules.faults()).isEmpty();
    assertThat(rules.values())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(faults(schema, Json.line(rule))).isEmpty());
  }

  /** Refuses what the schema does not name. */
  private static void close(ObjectNode schema) {
    schema.put("additionalProperties", false);
  }

  /** Wants all that the schema names, where it is not a choice between shapes. */
  private static void requireAll(ObjectNode schema) {
    close(schema);
    if (!schema.has("oneOf")) {
      ArrayNode required = schema.putArray("required");
      names(schema.get("properties")).forEach(required::add);
    }
  }

  /** Knows nothing but what must be there. */
  private static void dropOptional(ObjectNode schema) {
    close(schema);
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    if (!schema.has("oneOf")) {
      ((ObjectNode) schema.get("properties")).retain(required);
    }
  }

  private static Schema schema(String name, Consumer<ObjectNode> change) {
    SchemaRegistry schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas((String address) -> changed(address, change)));
    return schemas.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
  }

  private static String changed(String address, Consumer<ObjectNode> change) {
    if (!address.startsWith(BASE)) {
      return null;
    }
    String file = address.substring(BASE.length());
    JsonNode schema = tree(text(file.substring(0, file.indexOf('.'))));
    objects(schema).stream().filter(SchemaTest::describesAnObject).forEach(change);
    return schema.toString();
  }

  private static boolean describesAnObject(ObjectNode node) {
    return node.path("type").asText().equals("object") && node.path("properties").isObject();
  }

  private static List<String> faults(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String text(String name) {
    try {
      return Files.readString(SCHEMAS.resolve(name + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    Decoded<JsonNode> decoded = Json.tree(json.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    return ((Decoded.Value<JsonNode>) decoded).value();
  }

  /** The value itself and all objects in it. */
  private static List<ObjectNode> objects(JsonNode value) {
    List<ObjectNode> objects = new ArrayList<>();
    if (value instanceof ObjectNode object) {
      objects.add(object);
    }
    value.forEach(part -> objects.addAll(objects(part)));
    return objects;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
