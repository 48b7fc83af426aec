package newswatch.desk.watches;

/** What came of writing a watch. */
public sealed interface WatchWrite {

  /**
   * It is kept and read back.
   *
   * @param versionBefore the highest version that stood before it in the log: another writer may
   *     have come in between
   */
  record Kept(int versionBefore) implements WatchWrite {}

  /**
   * It is not known to be kept.
   *
   * @param reason one line for people
   */
  record Failed(String reason) implements WatchWrite {}
}
