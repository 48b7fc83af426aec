package newswatch.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.BinaryContent;
import newswatch.ingest.feed.FeedAdapter;
import newswatch.ingest.html.PageAdapter;
import newswatch.ingest.json.JsonReader;
import newswatch.ingest.markdown.MarkdownAdapter;
import newswatch.ingest.text.TextAdapter;

/**
 * Reads files, folders and streams into documents.
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

  private final ReadOptions options;

  public DocumentReader(ReadOptions options) {
    this.options = options;
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
      read(in, input, out);
    } catch (IOException e) {
      out.accept(unreadable(Unreadable.because(path, e), input));
    }
  }

  private void read(InputStream in, Input input, Consumer<ReadOutcome> out) throws IOException {
    Head head = Head.of(in);
    if (head.bytes().length == 0) {
      out.accept(ReadOutcome.rejected(RejectionReason.NO_TEXT, "empty", input.origin(), null));
      return;
    }
    Optional<String> binary = BinaryContent.kind(head.bytes());
    if (binary.isPresent()) {
      out.accept(unsupported(binary.get(), input));
      return;
    }
    Optional<Format> format =
        options.as() == null
            ? FormatDetection.of(input.name(), head.bytes())
            : Optional.of(options.as());
    if (format.isEmpty()) {
      out.accept(unsupported("XML that is neither a feed nor a web page", input));
      return;
    }
    InputStream whole = head.whole();
    switch (format.get()) {
      case JSON ->
          new JsonReader(LARGEST_FILE).read(head.bytes(), whole, isOneValue(input), input, out);
      case HTML ->
          out.accept(
              WholeText.page(LARGEST_PAGE)
                  .read(whole, input, page -> PageAdapter.read(page, options.base(), input)));
      case FEED ->
          WholeText.feed(LARGEST_PAGE)
              .readAll(whole, input, feed -> FeedAdapter.read(feed, options.base(), input))
              .forEach(out);
      case MARKDOWN ->
          out.accept(
              WholeText.plain(LARGEST_FILE)
                  .read(whole, input, text -> MarkdownAdapter.read(text, input)));
      case TEXT ->
          out.accept(
              WholeText.plain(LARGEST_FILE)
                  .read(whole, input, text -> TextAdapter.read(text, input)));
    }
  }

  private boolean isOneValue(Input input) {
    return options.as() == null && FormatDetection.isWholeJson(input.name());
  }

  private static ReadOutcome unsupported(String what, Input input) {
    return ReadOutcome.rejected(
        RejectionReason.UNSUPPORTED_FORMAT,
        what + "; text, Markdown, HTML, feeds and JSON are read",
        input.origin(),
        null);
  }

  private static ReadOutcome unreadable(String detail, Input input) {
    return ReadOutcome.rejected(RejectionReason.UNREADABLE, detail, input.origin(), null);
  }
}
