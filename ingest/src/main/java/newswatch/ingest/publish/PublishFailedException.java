package newswatch.ingest.publish;

/** Kafka did not take everything that was published; nothing may be taken as done. */
public final class PublishFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishFailedException(long failed, Throwable first) {
    super(
        "%d records were not taken by Kafka, publish them again; the first because: %s"
            .formatted(failed, first.getMessage()),
        first);
  }
}
