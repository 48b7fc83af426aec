package newswatch.alerts.deliver.kind;

/** Sends to one destination. It is called by one thread at a time and may take its time. */
public interface Notifier {

  /** Sends a message once; never throws for what the other side does. */
  SendResult send(Message message);
}
