package newswatch.events.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code docs} says of the channels is what the catalogue says. */
class AsyncApiTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String PREFIX = "newswatch.";

  @Test
  void asyncapi_names_every_channel_with_its_partitions_and_cleanup() throws IOException {
    JsonNode asyncApi = asyncApi();
    JsonNode channels = asyncApi.get("channels");
    assertThat(channels).hasSameSizeAs(Channels.ALL);
    for (Channel<String, ?> channel : Channels.ALL) {
      JsonNode described = channels.path(channel.name().substring(PREFIX.length()));
      JsonNode kafka = referenced(asyncApi, described.get("bindings")).get("kafka");
      assertThat(described.path("address").asText()).isEqualTo(channel.name());
      assertThat(kafka.path("partitions").asInt()).isEqualTo(channel.partitions());
      JsonNode settings = kafka.path("topicConfiguration");
      assertThat(settings.at("/cleanup.policy/0").asText())
          .isEqualTo(channel.cleanup() == Cleanup.COMPACT ? "compact" : "delete");
      assertThat(settings.path("max.message.bytes").asInt())
          .isEqualTo(KafkaConnection.LARGEST_RECORD);
    }
  }

  @Test
  void asyncapi_gives_every_channel_a_schema_that_is_there() throws IOException {
    JsonNode asyncApi = asyncApi();
    for (JsonNode channel : asyncApi.get("channels")) {
      JsonNode message = referenced(asyncApi, channel.get("messages").elements().next());
      String schema = message.at("/payload/schema/$ref").asText();
      assertThat(DOCS.resolve(schema)).isRegularFile();
    }
  }

  @Test
  void the_table_for_people_says_the_same() throws IOException {
    List<String> rows =
        Files.readString(DOCS.resolve("channels.md"))
            .lines()
            .filter(line -> line.startsWith("| `" + PREFIX))
            .toList();
    assertThat(rows).hasSameSizeAs(Channels.ALL);
    for (int row = 0; row < rows.size(); row++) {
      Channel<String, ?> channel = Channels.ALL.get(row);
      assertThat(rows.get(row))
          .startsWith("| `" + channel.name() + "` |")
          .contains("| " + channel.partitions() + " |");
      assertThat(rows.get(row).contains("| compacted |"))
          .isEqualTo(channel.cleanup() == Cleanup.COMPACT);
    }
  }

  private static JsonNode referenced(JsonNode asyncApi, JsonNode reference) {
    return asyncApi.at(reference.get("$ref").asText().substring(1));
  }

  private static JsonNode asyncApi() throws IOException {
    return new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());
  }
}
