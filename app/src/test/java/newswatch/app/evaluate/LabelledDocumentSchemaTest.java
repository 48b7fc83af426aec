package newswatch.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswatch.app.up.UpFixture;
import newswatch.enrich.TagRuleFiles;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;

/** {@code docs} says of labelled documents what is really read. */
class LabelledDocumentSchemaTest {
  private static final Path DOCS = UpFixture.ROOT.resolve("docs");
  private static final Path SEEDS = UpFixture.ROOT.resolve("seeds");

  private final String schemaText = read("schemas/labelled-document.schema.json");
  private final JsonNode definitions = tree(schemaText).path("$defs");
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemaText);

  @Test
  void the_schema_names_every_label_and_no_other() {
    JsonNode document = definitions.at("/document/properties");
    assertThat(names(document))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("id", "title", "text"), components(Labels.class)).toList());
    assertThat(names(document.at("/spans/items/properties")))
        .containsExactlyInAnyOrderElementsOf(components(SpanLabel.class).toList());
    assertThat(names(definitions.at("/pair/properties")))
        .containsExactlyInAnyOrderElementsOf(components(StoryPair.class).toList());
  }

  @Test
  void the_types_of_spans_are_those_that_are_read() {
    List<String> types = new ArrayList<>();
    definitions
        .at("/document/properties/spans/items/properties/type/enum")
        .forEach(type -> types.add(type.asText()));
    assertThat(types).isEqualTo(SpanLabel.TYPES);
  }

  @Test
  void the_examples_of_the_guide_satisfy_the_schema_and_are_read() {
    LabelReader reader =
        new LabelReader(
            TagRuleFiles.read(SEEDS.resolve("taxonomy.yaml"), SEEDS.resolve("actors.yaml"))
                .rules());
    List<String> examples =
        read("quality.md").lines().filter(line -> line.startsWith("{")).toList();
    assertThat(examples).hasSizeGreaterThan(4);
    for (String example : examples) {
      assertThat(schema.validate(example, InputFormat.JSON)).as(example).isEmpty();
      assertThat(reader.read(example.getBytes(StandardCharsets.UTF_8)))
          .as(example)
          .isInstanceOf(Decoded.Value.class);
    }
  }

  @Test
  void lines_that_are_refused_do_not_satisfy_the_schema() {
    for (String wrong :
        List.of(
            "{\"id\":\"x\"}",
            "{\"id\":\"x\",\"text\":\"y\",\"topics\":\"mining\"}",
            "{\"id\":\"x\",\"text\":\"y\",\"spans\":[{\"start\":0,\"end\":1,\"type\":\"human\"}]}",
            "{\"a\":\"x\",\"b\":\"y\",\"jaccard\":2}",
            "[]")) {
      assertThat(schema.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
    }
  }

  private static Stream<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode tree(String json) {
    Decoded<JsonNode> decoded = Json.tree(json.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    return ((Decoded.Value<JsonNode>) decoded).value();
  }

  private static String read(String name) {
    try {
      return Files.readString(DOCS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
