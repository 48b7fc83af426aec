package newswatch.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.ingest.archive.Allowance;
import newswatch.ingest.archive.ArchiveFormat;
import newswatch.ingest.archive.ArchiveReader;
import newswatch.ingest.document.Capture;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.encoding.BinaryContent;
import newswatch.ingest.feed.FeedAdapter;
import newswatch.ingest.html.PageAdapter;
import newswatch.ingest.json.JsonReader;
import newswatch.ingest.mail.MailAdapter;
import newswatch.ingest.mail.MboxReader;
import newswatch.ingest.markdown.MarkdownAdapter;
import newswatch.ingest.text.TextAdapter;
import newswatch.ingest.warc.WarcReading;
import org.jspecify.annotations.Nullable;

/** Reads one content, which may stand in an archive, in the format that it is in. */
final class ContentReader {
  private final ReadOptions options;
  private final ArchiveReader archives = new ArchiveReader(this::read);

  ContentReader(ReadOptions options) {
    this.options = options;
  }

  /** Reads a ZIP archive that can be read at any place. */
  void readZip(
      SeekableByteChannel channel, Input input, Allowance allowance, Consumer<ReadOutcome> out) {
    archives.readZip(channel, input, allowance, out);
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws IOException when the stream cannot be read
   */
  void read(InputStream in, Input input, Allowance allowance, Consumer<ReadOutcome> out)
      throws IOException {
    Head head = Head.of(in);
    if (head.bytes().length == 0) {
      out.accept(ReadOutcome.rejected(RejectionReason.NO_TEXT, "empty", input.origin(), null));
      return;
    }
    Optional<ArchiveFormat> archive = ArchiveFormat.of(head.bytes());
    if (archive.isPresent()) {
      archives.read(archive.get(), head.whole(), input, allowance, out);
      return;
    }
    Optional<Format> format =
        options.as() == null || input.capture() != null
            ? FormatDetection.of(input.fileName(), head.bytes())
            : Optional.of(options.as());
    boolean framed = format.isPresent() && format.get().isFramed();
    Optional<String> binary = framed ? Optional.empty() : BinaryContent.kind(head.bytes());
    if (binary.isPresent()) {
      out.accept(unsupported(binary.get(), input));
    } else if (format.isEmpty()) {
      out.accept(unsupported("XML that is neither a feed nor a web page", input));
    } else if (format.get() == Format.JSON) {
      new JsonReader(DocumentReader.LARGEST_FILE)
          .read(head.bytes(), head.whole(), isOneValue(input), input, out);
    } else if (format.get() == Format.WARC) {
      WarcReading.of(input, allowance, this::read, out).read(head.whole());
    } else if (format.get() == Format.MBOX) {
      MboxReader.read(head.whole(), input, out);
    } else {
      readWhole(format.get(), head.whole(), input, out);
    }
  }

  private void readWhole(Format format, InputStream in, Input input, Consumer<ReadOutcome> out)
      throws IOException {
    switch (format) {
      case HTML ->
          out.accept(
              WholeText.page(DocumentReader.LARGEST_PAGE)
                  .read(in, input, page -> PageAdapter.read(page, base(input), input)));
      case FEED ->
          WholeText.feed(DocumentReader.LARGEST_PAGE)
              .readAll(in, input, feed -> FeedAdapter.read(feed, base(input), input))
              .forEach(out);
      case MARKDOWN ->
          out.accept(
              WholeText.plain(DocumentReader.LARGEST_FILE)
                  .read(in, input, text -> MarkdownAdapter.read(text, input)));
      case TEXT ->
          out.accept(
              WholeText.plain(DocumentReader.LARGEST_FILE)
                  .read(in, input, text -> TextAdapter.read(text, input)));
      case MAIL -> out.accept(MailAdapter.read(in, input));
      case JSON, WARC, MBOX -> throw new IllegalStateException(format + " is not read whole");
    }
  }

  /** A copy of a page knows its own address. */
  private @Nullable URI base(Input input) {
    Capture capture = input.capture();
    if (capture == null) {
      return options.base();
    }
    String address = WebAddress.resolve(null, capture.address());
    return address == null ? null : URI.create(address);
  }

  private boolean isOneValue(Input input) {
    return options.as() == null && FormatDetection.isWholeJson(input.fileName());
  }

  private static ReadOutcome unsupported(String what, Input input) {
    return ReadOutcome.rejected(
        RejectionReason.UNSUPPORTED_FORMAT,
        what + "; text, Markdown, HTML, feeds, JSON, mail, and archives of them are read",
        input.origin(),
        null);
  }
}
