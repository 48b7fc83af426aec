package newswatch.ingest.poll.share;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A partition that this instance owns: first its list of sources is read, then, once there are any,
 * a writer opened, and then they are polled. For the polling thread alone.
 */
final class OwnedPartition implements AutoCloseable {
  private final int number;
  private final long end;
  private boolean read;
  private boolean open;
  private boolean released;
  private long opensAgain;
  private @Nullable PartitionWriter writer;
  private @Nullable String fault;

  /**
   * A partition that was just assigned.
   *
   * @param end where its list of sources ended then
   */
  OwnedPartition(int number, long end) {
    this.number = number;
    this.end = end;
  }

  int number() {
    return number;
  }

  /** Takes note of how far the list of sources was read. */
  void readTo(IntToLongFunction positions) {
    read = read || positions.applyAsLong(number) >= end;
  }

  /** Whether it is time to open it. */
  boolean mayOpen(long now) {
    return read && !released && writer == null && now >= opensAgain;
  }

  /** Opens it with a writer, which is started. */
  void open(PartitionWriter opening) {
    writer = opening;
    opening.start();
  }

  /** Takes note that a writer has opened it; false when it is another's. */
  boolean opened(PartitionWriter opening) {
    open = opening.equals(writer);
    fault = open ? null : fault;
    return open;
  }

  /** Whether its sources are being polled. */
  boolean isOpen() {
    return open;
  }

  /** Whether something is still to be read or opened. */
  boolean waits() {
    return !read || writer != null;
  }

  /** Who writes what new polls give; null while no polls may begin. */
  @Nullable PartitionWriter writer() {
    return open && !released ? writer : null;
  }

  /** Who writes what polls under way give. */
  @Nullable PartitionWriter writing() {
    return writer;
  }

  /** Removes what is stored of a source. */
  void forget(String id) {
    if (writer != null) {
      writer.remove(id);
    }
  }

  /** No more polls begin. */
  void release() {
    released = true;
  }

  /** Its writer has failed; another one is opened after a while. */
  void failed(String why, long again) {
    close();
    opensAgain = again;
    fault = why;
  }

  /** What it suffers from; null when it is well. */
  @Nullable String fault() {
    return fault;
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
    writer = null;
    open = false;
  }
}
