package newswatch.app.broker;

import java.nio.file.Path;
import java.util.Properties;
import newswatch.events.channel.KafkaConnection;

/**
 * How the one node of the embedded cluster is set up: for one machine, with one replica of
 * everything and few threads.
 */
record NodeSettings(Path folder, int brokerPort, int controllerPort) {
  /** The id of the node, which is the only one. */
  static final int NODE = 1;

  private static final String HOST = "127.0.0.1:";

  /** Where the controller listens. */
  String controller() {
    return HOST + controllerPort;
  }

  /** Of the controller without the broker. */
  Properties ofController() {
    Properties settings = ofEveryRole();
    settings.put("process.roles", "controller");
    settings.put("listeners", "CONTROLLER://" + controller());
    return settings;
  }

  /** Of the broker and the controller together. */
  Properties ofWholeNode() {
    Properties settings = ofEveryRole();
    settings.put("process.roles", "broker,controller");
    settings.put("listeners", "BROKER://" + HOST + brokerPort + ",CONTROLLER://" + controller());
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(KafkaConnection.LARGEST_RECORD));
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // Offsets outlive any holiday: without them everything would be matched and told again.
    settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    settings.put("log.segment.bytes", Integer.toString(256 * 1024 * 1024));
    return settings;
  }

  private Properties ofEveryRole() {
    Properties settings = new Properties();
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", folder.toString());
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", NODE + "@" + controller());
    settings.put("broker.session.timeout.ms", "1500");
    settings.put("broker.heartbeat.interval.ms", "300");
    settings.put("num.network.threads", "1");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    return settings;
  }
}
