package newswatch.desk.channel;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is handed the records of channels, by one thread, in the order of each partition. */
public interface RecordListener {

  /** A record was read. */
  void read(ConsumerRecord<String, byte[]> record);

  /** All that was in the channels when reading began has been read; told once. */
  void caughtUp();
}
