package newswatch.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.ingest.archive.Allowance;
import newswatch.ingest.archive.ArchiveFormat;
import newswatch.ingest.archive.ArchiveLimits;
import newswatch.ingest.archive.CountedStream;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * Reads files, folders, archives and streams into documents.
 *
 * <p>Outcomes are handed over one by one in the order of the input, before the next input is read.
 * Bad input never throws, it is rejected; what the consumer throws goes through. A file gives at
 * least one outcome, a folder without files none. Safe for use by several threads.
 */
public final class DocumentReader {

  /** The most bytes of an input that is not NDJSON. */
  public static final int LARGEST_FILE = 64 * 1024 * 1024;

  /** The most bytes of a web page or a feed, whose tree takes many times as much memory. */
  public static final int LARGEST_PAGE = 16 * 1024 * 1024;

  private final ContentReader contents;
  private final ArchiveLimits limits;

  public DocumentReader(ReadOptions options) {
    this(options, ArchiveLimits.STANDARD);
  }

  /** A reader that unpacks less, or more, than usual. */
  DocumentReader(ReadOptions options, ArchiveLimits limits) {
    this.contents = new ContentReader(options);
    this.limits = limits;
  }

  /** Reads a file, or everything in a folder. */
  public void read(Path path, Consumer<ReadOutcome> out) {
    if (Files.isDirectory(path)) {
      FolderWalk.walk(
          path,
          file -> readFile(file, out),
          rejection -> out.accept(new ReadOutcome.Rejected(rejection)));
    } else {
      readFile(path, out);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param name stands in rejections; its extension tells the format like a file's
   */
  public void read(InputStream in, String name, Consumer<ReadOutcome> out) {
    Input input = Input.stream(name);
    try {
      read(in, input, out);
    } catch (IOException e) {
      out.accept(unreadable(name + ": cannot be read: " + e.getMessage(), input));
    }
  }

  private void readFile(Path path, Consumer<ReadOutcome> out) {
    Input input = Input.file(path.toString());
    try (InputStream in = Files.newInputStream(path)) {
      if (Files.isRegularFile(path) && isZip(path)) {
        readZip(path, input, out);
      } else {
        read(in, input, out);
      }
    } catch (IOException e) {
      out.accept(unreadable(Unreadable.because(path, e), input));
    }
  }

  private void read(InputStream in, Input input, Consumer<ReadOutcome> out) throws IOException {
    CountedStream counted = new CountedStream(in);
    contents.read(counted, input, Allowance.of(limits, counted::count), out);
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return ArchiveFormat.of(in.readNBytes(4)).equals(Optional.of(ArchiveFormat.ZIP));
    }
  }

  /** Its list of members stands at the end: a file need not be read from the front for it. */
  private void readZip(Path path, Input input, Consumer<ReadOutcome> out) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long size = channel.size();
      contents.readZip(channel, input, Allowance.of(limits, () -> size), out);
    }
  }

  private static ReadOutcome unreadable(String detail, Input input) {
    return ReadOutcome.rejected(RejectionReason.UNREADABLE, detail, input.origin(), null);
  }
}
