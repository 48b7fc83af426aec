package newswatch.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newswatch.ingest.document.Input;
import newswatch.ingest.html.PageAdapter;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What reading web pages costs beside parsing their HTML alone, all pages of a folder in a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PageBenchmark {

  /** A folder of HTML files in UTF-8, whatever is below it. */
  @Param("pages")
  public String pages = "pages";

  private final List<String> html = new ArrayList<>();

  /** Reads the files. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(pages))) {
      for (Path file : files.filter(file -> file.toString().matches(".*\\.html?")).toList()) {
        html.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    if (html.isEmpty()) {
      throw new IllegalArgumentException(
          pages + ": no .html or .htm file in it; name a folder with -p pages=FOLDER");
    }
  }

  /** Makes a tree of each page. */
  @Benchmark
  public void parse(Blackhole out) {
    html.forEach(page -> out.consume(Jsoup.parse(page)));
  }

  /** Makes a document of each page: its tree, its main text, title, date and authors. */
  @Benchmark
  public void extract(Blackhole out) {
    html.forEach(page -> out.consume(PageAdapter.read(page, null, Input.stream("page"))));
  }
}
