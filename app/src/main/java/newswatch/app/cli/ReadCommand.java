package newswatch.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.Format;
import newswatch.ingest.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch read}: files and folders in, documents out. */
@Command(
    name = "read",
    description = {
      "Filter: files and folders in, documents out as NDJSON.",
      "Reads plain text, Markdown with front matter, web pages, JSON and NDJSON in any encoding,",
      "and feeds (RSS, RDF, Atom, JSON Feed): a document for every entry. Archives are unpacked (gzip,",
      "ZIP, TAR), of what crawlers kept (WARC) and of mails (mbox) a document is made for each.",
      "An input that cannot be read becomes a rejection on standard error, and the rest goes on."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch read ~/articles > documents.ndjson",
      "  newswatch read page.html | jq -r .title",
      "  newswatch read crawl.warc.gz articles.zip newsletters.mbox > documents.ndjson",
      "  curl -s https://example.org/feed | newswatch read - --base https://example.org/feed",
      "  curl -s https://example.org/news | newswatch read - --as html --base https://example.org/news"
    })
final class ReadCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders; - reads standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description =
          "text, markdown, html, feed, json (NDJSON too), warc, mbox or mail. Default: what each input"
              + " looks like. Of an archive, it is the format of the files in it.")
  private @Nullable Format format;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Resolves relative links of pages and feeds.")
  private @Nullable URI base;

  ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (String path : paths) {
      if (path.isBlank()) {
        throw CommandFailure.usage("an empty path names no file or folder");
      }
      if (!path.equals(STANDARD_INPUT) && !Files.exists(Path.of(path))) {
        throw CommandFailure.usage(path + ": no such file or folder");
      }
    }
    OutcomeLines lines = new OutcomeLines(surroundings);
    DocumentReader reader = new DocumentReader(new ReadOptions(format, base));
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        reader.read(surroundings.in(), "standard input", lines);
      } else {
        reader.read(Path.of(path), lines);
      }
    }
    return lines.status();
  }

  /** Formats as people write them. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Format.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      name
                          + " is no format; there are: text markdown html feed json warc mbox mail"
                          + " (archives are unpacked whatever the format)"));
    }
  }
}
