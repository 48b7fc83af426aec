package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * Unpacks archives and has their members read, in their order and one at a time. A member that
 * cannot be read is rejected by its name, and the rest goes on.
 */
public final class ArchiveReader {
  private final MemberReader members;

  public ArchiveReader(MemberReader members) {
    this.members = members;
  }

  /**
   * Reads the archive that a stream is.
   *
   * @throws IOException when the stream itself cannot be read
   */
  public void read(
      ArchiveFormat format,
      InputStream in,
      Input input,
      Allowance allowance,
      Consumer<ReadOutcome> out)
      throws IOException {
    if (format == ArchiveFormat.ZIP) {
      readSpooled(in, input, allowance, out);
      return;
    }
    try {
      Allowance inside = allowance.inside();
      if (format == ArchiveFormat.GZIP) {
        gzip(in, input, inside, out);
      } else {
        TarMembers.read(in, new OpenedArchive(input, inside, members, out));
      }
    } catch (IOException e) {
      out.accept(OpenedArchive.rejected(input, e));
    }
  }

  /**
   * Reads a ZIP archive whose bytes are all there.
   *
   * @param channel that stands anywhere; it may be closed afterwards
   */
  public void readZip(
      SeekableByteChannel channel, Input input, Allowance allowance, Consumer<ReadOutcome> out) {
    try {
      ZipMembers.read(
          channel, new OpenedArchive(input, allowance.inside(), members, out), allowance);
    } catch (IOException e) {
      out.accept(OpenedArchive.rejected(input, e));
    }
  }

  private void gzip(InputStream in, Input input, Allowance inside, Consumer<ReadOutcome> out)
      throws IOException {
    CountedStream packed = new CountedStream(in);
    InputStream inflated = inside.meter(new GzipMembers(packed), packed::count);
    members.read(inflated, input, inside, out);
  }

  /** The list of members stands at the end: what cannot be read from there goes to disk first. */
  private void readSpooled(
      InputStream in, Input input, Allowance allowance, Consumer<ReadOutcome> out)
      throws IOException {
    Path spool = Files.createTempFile("newswatch-", ".zip");
    try {
      Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ)) {
        readZip(channel, input, allowance, out);
      }
    } finally {
      Files.deleteIfExists(spool);
    }
  }
}
