package newswatch.ingest.publish;

/**
 * What a publisher was given, and what became of it: given = accepted + rejected + failed, once
 * flushed.
 *
 * @param accepted documents that Kafka has
 * @param rejected rejections that Kafka has
 * @param failed documents and rejections that Kafka did not take
 */
public record PublishCounts(long accepted, long rejected, long failed) {}
