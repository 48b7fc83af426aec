package newswatch.app.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLoadingIT {
  @TempDir Path folder;

  private EmbeddedKafka kafka;
  private KafkaConnection connection;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    connection = kafka.connection();
    try (Admin admin = Admin.create(connection.adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    seed("taxonomy.yaml", topic("beer", 1));
    seed("actors.yaml", "- {id: acme, name: Acme Corp, type: company}\n");
    seed("watches.yaml", "- {id: one, query: x}\n- {id: two, query: y}\n");
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void unchanged_seeds_are_loaded_once() throws Exception {
    assertThat(load()).isEqualTo(4);
    assertThat(load()).isZero();
  }

  @Test
  void changed_seeds_bring_their_changes_and_respect_what_users_did_to_watches() throws Exception {
    load();
    send(Channels.WATCHES, "one", null);
    send(
        Channels.WATCHES,
        "two",
        Channels.WATCHES.value().encode(new Watch("two", "two", "mine", null, 2)));
    seed("taxonomy.yaml", topic("beer", 2));
    seed("watches.yaml", "- {id: one, query: x}\n- {id: two, query: y}\n- {id: three, query: z}\n");

    assertThat(load()).as("the topic and the new watch").isEqualTo(2);
    assertThat(values(Channels.TOPICS))
        .extractingByKey("beer")
        .extracting(Topic::threshold)
        .isEqualTo(2.0);
    assertThat(values(Channels.WATCHES)).containsOnlyKeys("two", "three");
    assertThat(values(Channels.WATCHES))
        .extractingByKey("two")
        .extracting(Watch::query)
        .isEqualTo("mine");
  }

  @Test
  void the_seeds_of_another_folder_stay_when_the_bundled_ones_are_looked_at_again()
      throws Exception {
    load();
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("taxonomy.yaml"), topic("beer", 7));
    Files.writeString(own.resolve("actors.yaml"), "");
    Files.writeString(own.resolve("watches.yaml"), "");
    assertThat(SeedLoading.load(connection, SeedFolder.read(own, own.toString()))).isEqualTo(1);

    assertThat(load()).isZero();
    assertThat(values(Channels.TOPICS))
        .extractingByKey("beer")
        .extracting(Topic::threshold)
        .isEqualTo(7.0);
  }

  @Test
  void a_faulty_folder_tells_every_fault_and_gives_nothing() throws Exception {
    seed("taxonomy.yaml", topic("beer", 0));
    seed("watches.yaml", "- {id: one, query: (x}\n");
    SeedFolder read = SeedFolder.read(folder, "seeds");
    assertThat(read.files()).isEmpty();
    assertThat(read.faults())
        .hasSize(2)
        .anySatisfy(f -> assertThat(f).contains("taxonomy.yaml:1"))
        .anySatisfy(f -> assertThat(f).contains("watches.yaml:1"));
  }

  private int load() throws Exception {
    return SeedLoading.load(connection, SeedFolder.read(folder, "seeds"));
  }

  private void seed(String file, String yaml) throws Exception {
    Files.writeString(folder.resolve(file), yaml);
  }

  private void send(Channel<String, ?> channel, String key, byte[] value) throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      producer.send(new ProducerRecord<>(channel.name(), key, value)).get();
    }
  }

  private <V> Map<String, V> values(Channel<String, V> channel) {
    Map<String, V> values = new LinkedHashMap<>();
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.BEGINNING)) {
      reader.readToEnd(
          record -> {
            if (record.value() == null) {
              values.remove(record.key());
            } else {
              values.put(
                  record.key(), channel.value().deserializer().deserialize("", record.value()));
            }
          });
    }
    return values;
  }

  private static String topic(String id, int threshold) {
    return "- {id: %s, name: %s, threshold: %d, expressions: [{query: x, weight: 1}]}\n"
        .formatted(id, id, threshold);
  }
}
