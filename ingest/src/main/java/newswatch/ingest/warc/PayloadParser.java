package newswatch.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Capture;
import newswatch.ingest.encoding.DeclaredEncoding;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Parses one record and the response in it. */
final class PayloadParser {

  /** Media types that news is in, and what a file of that type is called. */
  private static final Map<String, String> FILE_NAMES =
      Map.ofEntries(
          Map.entry("text/html", "page.html"),
          Map.entry("application/xhtml+xml", "page.html"),
          Map.entry("text/plain", "text.txt"),
          Map.entry("text/markdown", "text.md"),
          Map.entry("application/json", "value.json"),
          Map.entry("application/ld+json", "value.json"),
          Map.entry("application/feed+json", ""),
          Map.entry("application/x-ndjson", "lines.ndjson"),
          Map.entry("application/rss+xml", ""),
          Map.entry("application/atom+xml", ""),
          Map.entry("application/rdf+xml", ""),
          Map.entry("application/xml", ""),
          Map.entry("text/xml", ""));

  private PayloadParser() {}

  /** What the record holds; never an error, whatever its bytes. */
  static Payload parse(byte[] record) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
      reader.setLenient(true);
      WarcRecord parsed = reader.next().orElse(null);
      if (parsed instanceof WarcTargetRecord target) {
        return payload(target, record);
      }
      return new Payload.Unreadable(
          RejectionReason.MALFORMED, "a record without a WARC-Target-URI");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Payload.Unreadable(RejectionReason.MALFORMED, "no record that makes sense: " + e);
    }
  }

  private static Payload payload(WarcTargetRecord record, byte[] bytes) throws IOException {
    boolean http = record.contentType().base().equals(MediaType.HTTP);
    if (record instanceof WarcResponse response && http) {
      HttpResponse answer = response.http();
      if (answer.status() / 100 != 2) {
        return new Payload.NoNews("status " + answer.status());
      }
      return news(record, answer.contentType(), TransferredBody.of(answer, bytes));
    }
    return news(record, record.contentType(), record.body().stream().readAllBytes());
  }

  private static Payload news(WarcTargetRecord record, MediaType type, byte[] body) {
    String media = type.base().toString().toLowerCase(Locale.ROOT);
    String fileName = FILE_NAMES.get(media);
    if (fileName == null) {
      return new Payload.NoNews(media);
    }
    String address = address(record.target());
    return new Payload.News(new Capture(address, fetched(record), charset(type), fileName), body);
  }

  /** Some crawlers write the address in angle brackets, as the first standard showed it. */
  private static String address(String target) {
    boolean bracketed = target.startsWith("<") && target.endsWith(">") && target.length() > 1;
    return bracketed ? target.substring(1, target.length() - 1) : target;
  }

  private static @Nullable Instant fetched(WarcTargetRecord record) {
    try {
      return record.date();
    } catch (RuntimeException e) {
      // A record without a readable date still holds a page.
      return null;
    }
  }

  private static @Nullable Charset charset(MediaType type) {
    String charset = type.parameters().get("charset");
    return charset == null ? null : DeclaredEncoding.named(charset).orElse(null);
  }
}
