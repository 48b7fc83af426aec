package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.Set;
import newswatch.events.RejectionReason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The members of a ZIP archive, in the order of its list, which alone says what is in it. */
final class ZipMembers {
  /** What office documents, books and programs have in them, which are ZIP archives too. */
  private static final Set<String> MARKS =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private final ZipFile zip;
  private final OpenedArchive archive;
  private final Allowance allowance;
  private final long size;
  private final Extents taken = new Extents();

  private ZipMembers(ZipFile zip, OpenedArchive archive, Allowance allowance, long size) {
    this.zip = zip;
    this.archive = archive;
    this.allowance = allowance;
    this.size = size;
  }

  static void read(SeekableByteChannel channel, OpenedArchive archive, Allowance allowance)
      throws IOException {
    DirectoryChannel limited = new DirectoryChannel(channel, allowance.limits().directory());
    try (ZipFile zip = open(limited)) {
      limited.lift();
      new ZipMembers(zip, archive, allowance, channel.size()).read();
    }
  }

  private static ZipFile open(SeekableByteChannel channel) throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof ArchiveLimitException limit) {
        throw limit;
      }
      throw new IOException("no ZIP archive that is whole", e);
    }
  }

  private void read() throws IOException {
    for (String mark : MARKS) {
      if (zip.getEntry(mark) != null) {
        archive.refuseWhole(
            RejectionReason.UNSUPPORTED_FORMAT,
            "an office document, a book or a program; save its text as HTML or plain text");
        return;
      }
    }
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      read(entries.nextElement());
    }
    archive.end();
  }

  private void read(ZipArchiveEntry entry) throws ArchiveLimitException {
    String name = entry.getName();
    if (entry.isDirectory() || OpenedArchive.isHidden(name)) {
      return;
    }
    if (entry.isUnixSymlink()) {
      archive.refuse(name, RejectionReason.UNSUPPORTED_FORMAT, "a link; only files are read");
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      archive.refuse(
          name, RejectionReason.UNSUPPORTED_FORMAT, "encrypted; unpack it with its password");
    } else if (!zip.canReadEntryData(entry)) {
      archive.refuse(
          name,
          RejectionReason.UNSUPPORTED_FORMAT,
          "packed by method %d; pack it with deflate".formatted(entry.getMethod()));
    } else {
      archive.read(name, () -> open(entry));
    }
  }

  private InputStream open(ZipArchiveEntry entry) throws IOException {
    InputStream raw = zip.getRawInputStream(entry);
    if (raw == null) {
      throw new IOException("its data is not where the list says");
    }
    long packed = entry.getCompressedSize();
    if (packed < 0 || entry.getDataOffset() + packed > size) {
      throw new IOException("the archive ends before it");
    }
    if (!taken.add(entry.getDataOffset(), packed)) {
      throw new IOException("it shares its bytes with another file, as bombs do");
    }
    InputStream verified =
        new VerifiedStream(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
    return allowance.meter(verified, () -> packed);
  }
}
