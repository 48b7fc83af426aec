package newswatch.ingest.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.archive.BrokenMemberException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a WARC file. After a broken one it goes on where the next line begins as a
 * record does, also when that is inside the length that the broken one claimed.
 */
final class WarcRecords {
  /** The most bytes of a block: a page of the largest size and the header of its response. */
  static final int LARGEST_BLOCK = 17 * 1024 * 1024;

  private static final int LARGEST_HEADER = 64 * 1024;
  private static final int MOST_RETURNS = 100;
  private static final Set<String> WANTED = Set.of("response", "resource", "conversion");
  private static final Pattern BEGINNING = Pattern.compile("WARC/\\d\\.\\d{1,2}\\s*");
  private static final Pattern NEXT = Pattern.compile("(?<=\\n)WARC/\\d\\.\\d{1,2}\\r?\\n");

  private final RecordSource source;
  private byte[] begun = {};
  private int returns;

  WarcRecords(InputStream in) {
    this.source = new RecordSource(in);
  }

  /**
   * The next part; null at the end.
   *
   * @throws IOException when the stream cannot be read
   */
  @Nullable WarcPart next() throws IOException {
    long start = source.position() - begun.length;
    try {
      if (begun.length == 0) {
        String garbage = skipToRecord();
        if (garbage != null) {
          return new WarcPart.Broken(start, garbage);
        }
        start = source.position() - begun.length;
      }
      return begun.length == 0 ? null : record(start);
    } catch (BrokenMemberException e) {
      begun = new byte[0];
      return new WarcPart.Broken(start, String.valueOf(e.getMessage()));
    }
  }

  /** Stops behind the first line of a record, or at the end; says what else there was. */
  private @Nullable String skipToRecord() throws IOException {
    boolean lineBegins = true;
    long garbage = 0;
    while (true) {
      byte[] line = source.line(LARGEST_HEADER);
      if (line.length == 0 || (lineBegins && isBeginning(line))) {
        begun = line;
        break;
      }
      lineBegins = line[line.length - 1] == '\n';
      garbage += new String(line, StandardCharsets.ISO_8859_1).isBlank() ? 0 : line.length;
    }
    return garbage == 0 ? null : "%,d bytes that are no record".formatted(garbage);
  }

  private static boolean isBeginning(byte[] line) {
    return line.length < 16
        && BEGINNING.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
  }

  private WarcPart record(long start) throws IOException {
    Optional<RecordHeader> header = header();
    if (header.isEmpty()) {
      return new WarcPart.Broken(start, "a header without an end");
    }
    Optional<Long> length = header.get().length();
    if (length.isEmpty()) {
      return new WarcPart.Broken(start, "a header without a Content-Length");
    }
    if (!WANTED.contains(header.get().type())) {
      return source.skip(length.get())
          ? new WarcPart.Other(start, header.get().type())
          : new WarcPart.Broken(start, "a record that ends in the middle");
    }
    if (length.get() > LARGEST_BLOCK) {
      return source.skip(length.get())
          ? new WarcPart.TooLarge(start, length.get())
          : new WarcPart.Broken(start, "a record that ends in the middle");
    }
    return whole(start, header.get(), length.get().intValue());
  }

  private Optional<RecordHeader> header() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(begun);
    begun = new byte[0];
    while (header.size() < LARGEST_HEADER) {
      byte[] line = source.line(LARGEST_HEADER);
      if (line.length == 0) {
        return Optional.empty();
      }
      if (isBeginning(line)) {
        begun = line;
        return Optional.empty();
      }
      header.writeBytes(line);
      if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
        return Optional.of(new RecordHeader(header.toByteArray()));
      }
    }
    return Optional.empty();
  }

  private WarcPart whole(long start, RecordHeader header, int length) throws IOException {
    byte[] block = source.block(length);
    byte[] end = block.length < length ? new byte[0] : source.block(4);
    if (new String(end, StandardCharsets.ISO_8859_1).equals("\r\n\r\n")) {
      return new WarcPart.Whole(start, joined(header.bytes(), block, end));
    }
    return misjudged(start, header, block, end, block.length < length);
  }

  /** The length is wrong: the next record may stand inside it. */
  private WarcPart misjudged(
      long start, RecordHeader header, byte[] block, byte[] end, boolean cut) {
    byte[] all = joined(block, end);
    Matcher next = NEXT.matcher(new String(all, StandardCharsets.ISO_8859_1));
    // Not for ever: each time up to a whole block is read once more.
    if (returns < MOST_RETURNS && next.find()) {
      returns++;
      source.giveBack(all, next.start());
    } else if (!cut) {
      source.giveBack(end, 0);
      // Some crawlers end records with one line end, or with none at the end of the file.
      if (new String(end, StandardCharsets.ISO_8859_1).isBlank()) {
        byte[] separator = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        return new WarcPart.Whole(start, joined(header.bytes(), block, separator));
      }
    }
    return new WarcPart.Broken(
        start,
        cut ? "a record that ends in the middle" : "a record of another length than it says");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
