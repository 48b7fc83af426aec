package newswatch.alerts;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** How many partitions the channel of tagged documents has, by asking the cluster. */
record TaggedPartitions(KafkaConnection connection) implements IntSupplier {

  @Override
  public int getAsInt() {
    String channel = Channels.TAGGED.name();
    try (Admin admin = Admin.create(connection.adminSettings())) {
      return admin
          .describeTopics(List.of(channel))
          .allTopicNames()
          .get()
          .values()
          .iterator()
          .next()
          .partitions()
          .size();
    } catch (ExecutionException e) {
      throw new KafkaException(channel + " cannot be described", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while describing " + channel, e);
    }
  }
}
