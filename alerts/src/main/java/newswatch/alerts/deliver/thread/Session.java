package newswatch.alerts.deliver.thread;

/** A loop with its Kafka clients, from joining a group to leaving it. */
public interface Session extends AutoCloseable {

  /**
   * Works until it is stopped or can do nothing more.
   *
   * @param running is run when it has its partitions
   * @throws RuntimeException when a new session should be tried
   */
  SessionEnd run(Runnable running);

  /** Asks it to end after what is at hand; may be called from any thread. */
  void stop();

  /** Closes the clients. */
  @Override
  void close();
}
