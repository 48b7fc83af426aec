package newswatch.app.up;

import java.io.IOException;
import java.util.Optional;
import newswatch.app.broker.DataFolder;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services stand on: the data folder, which is taken, and a cluster with all channels,
 * which is the embedded broker unless another one was named.
 */
record Foundation(DataFolder data, KafkaConnection connection, Optional<EmbeddedKafka> broker)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);

  /** Takes the folder and brings the cluster up. */
  static Foundation lay(UpSettings settings)
      throws CannotStartException, IOException, InterruptedException {
    DataFolder.Opened opened = DataFolder.open(settings.data());
    if (opened instanceof DataFolder.Unusable unusable) {
      throw new CannotStartException(unusable.why());
    }
    DataFolder data = ((DataFolder.Ready) opened).data();
    Foundation foundation = null;
    try {
      foundation = on(data, settings);
      try (Admin admin = Admin.create(foundation.connection.adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      return foundation;
    } catch (InterruptedException | RuntimeException e) {
      if (foundation == null) {
        data.close();
      } else {
        foundation.close();
      }
      throw e;
    }
  }

  private static Foundation on(DataFolder data, UpSettings settings) {
    if (settings.kafka() != null) {
      return new Foundation(data, settings.kafka(), Optional.empty());
    }
    EmbeddedKafka broker = EmbeddedKafka.start(data.kafka());
    return new Foundation(data, broker.connection(), Optional.of(broker));
  }

  /** Stops the broker and gives the folder back. */
  @Override
  public void close() {
    broker.ifPresent(EmbeddedKafka::close);
    try {
      data.close();
    } catch (IOException e) {
      LOG.error("the data folder was not given back in order", e);
    }
  }
}
