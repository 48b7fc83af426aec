package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.kind.Message;

/**
 * What a lane wants done now.
 *
 * @param messages to be sent, in order, all records written
 * @param next when to ask again at the latest
 */
record Turn(List<Message> messages, Instant next) {
  Turn {
    messages = List.copyOf(messages);
  }
}
