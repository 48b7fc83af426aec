package newswatch.ingest;

/** Is told of every file that was read and whose documents Kafka has, on the ingest thread. */
@FunctionalInterface
public interface IngestProgress {

  /**
   * A file is done.
   *
   * @param location the folder's name and the file's path in it
   * @param accepted documents that it gave
   * @param rejected inputs in it that were rejected
   */
  void fileRead(String location, int accepted, int rejected);
}
