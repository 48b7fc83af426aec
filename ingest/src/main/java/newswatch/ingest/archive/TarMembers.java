package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newswatch.events.RejectionReason;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The members of a TAR archive, one after another; what follows a broken place is lost. */
final class TarMembers {
  /** Long names and the like are held in memory before their length can be asked for. */
  private static final int LONGEST_HEADERS = 1024 * 1024;

  private final OpenedArchive archive;
  private final TarArchiveInputStream tar;
  private long limit = Long.MAX_VALUE;
  private long taken;

  private TarMembers(InputStream in, OpenedArchive archive) {
    this.archive = archive;
    this.tar = new TarArchiveInputStream(new Meter(in, this::check));
  }

  static void read(InputStream in, OpenedArchive archive) throws IOException {
    // The stream is the caller's to close.
    TarMembers members = new TarMembers(in, archive);
    TarArchiveEntry entry;
    while ((entry = members.next()) != null) {
      members.read(entry);
    }
    archive.end();
  }

  private void check(Meter.Count count) throws ArchiveLimitException {
    taken = count.all();
    if (taken > limit) {
      throw ArchiveLimitException.ofWhole(
          "the name of a file, or what else is said of it, of over %,d bytes"
              .formatted(LONGEST_HEADERS));
    }
  }

  private @Nullable TarArchiveEntry next() throws IOException {
    try {
      if (tar.getCurrentEntry() != null) {
        tar.transferTo(OutputStream.nullOutputStream());
      }
      limit = taken + LONGEST_HEADERS;
      return tar.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException("a broken list of files: " + e, e);
    } finally {
      limit = Long.MAX_VALUE;
    }
  }

  private void read(TarArchiveEntry entry) throws ArchiveLimitException {
    String name = entry.getName();
    if (entry.isDirectory() || OpenedArchive.isHidden(name)) {
      return;
    }
    if (!entry.isFile() || entry.isSparse() || entry.isLink() || entry.isSymbolicLink()) {
      archive.refuse(
          name,
          RejectionReason.UNSUPPORTED_FORMAT,
          "a link or a special file; only files are read");
    } else {
      archive.read(name, () -> new Meter(tar, count -> {}));
    }
  }
}
