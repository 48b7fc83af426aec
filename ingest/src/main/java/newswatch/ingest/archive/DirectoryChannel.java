package newswatch.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel from which a limited number of bytes can be read until the limit is lifted: the list of
 * members is read before anything else and takes many times its size in memory.
 */
final class DirectoryChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final long limit;
  private long read;
  private boolean limited = true;

  DirectoryChannel(SeekableByteChannel channel, long limit) {
    this.channel = channel;
    this.limit = limit;
  }

  void lift() {
    limited = false;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    int count = channel.read(buffer);
    read += Math.max(count, 0);
    if (limited && read > limit) {
      throw ArchiveLimitException.ofWhole(
          "a list of members of over %,d bytes; split the archive".formatted(limit));
    }
    return count;
  }

  @Override
  public int write(ByteBuffer buffer) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
