package newswatch.desk;

import newswatch.desk.web.WebAddress;
import newswatch.events.channel.KafkaConnection;

/**
 * The settings of the desk.
 *
 * @param address where it listens
 * @param connection where the channels are
 */
public record DeskConfig(WebAddress address, KafkaConnection connection) {}
