package newswatch.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newswatch.events.RejectionReason;
import newswatch.ingest.archive.Allowance;
import newswatch.ingest.archive.MemberReader;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * Reads a WARC file. Records that hold no news by their nature (requests, metadata, revisits,
 * pictures, answers that are no success) are passed over and counted; broken ones are rejected with
 * their place, and the rest goes on.
 */
public final class WarcReading {
  private final Input input;
  private final Allowance allowance;
  private final MemberReader contents;
  private final Consumer<ReadOutcome> out;
  private final Map<String, Integer> passedOver = new TreeMap<>();

  private WarcReading(
      Input input, Allowance allowance, MemberReader contents, Consumer<ReadOutcome> out) {
    this.input = input;
    this.allowance = allowance;
    this.contents = contents;
    this.out = out;
  }

  /**
   * The reading of an input.
   *
   * @param contents reads what the records hold
   */
  public static WarcReading of(
      Input input, Allowance allowance, MemberReader contents, Consumer<ReadOutcome> out) {
    return new WarcReading(input, allowance, contents, out);
  }

  /**
   * Reads to the end of the stream.
   *
   * @throws IOException when the stream cannot be read
   */
  public void read(InputStream in) throws IOException {
    WarcRecords records = new WarcRecords(in);
    WarcPart part;
    int parts = 0;
    while ((part = records.next()) != null) {
      read(part);
      parts++;
    }
    if (!passedOver.isEmpty()) {
      out.accept(new ReadOutcome.PassedOver(input.origin(), summary()));
    } else if (parts == 0) {
      reject(input, RejectionReason.NO_TEXT, "a WARC file without records");
    }
  }

  private void read(WarcPart part) throws IOException {
    if (part instanceof WarcPart.Whole whole) {
      read(whole);
    } else if (part instanceof WarcPart.Other other) {
      passOver(other.type().isEmpty() ? "record without a type" : other.type());
    } else if (part instanceof WarcPart.TooLarge large) {
      reject(
          input,
          RejectionReason.TOO_LARGE,
          "%s has %,d bytes, over %,d"
              .formatted(place(part), large.length(), WarcRecords.LARGEST_BLOCK));
    } else if (part instanceof WarcPart.Broken broken) {
      reject(
          input,
          RejectionReason.MALFORMED,
          place(part) + ": " + broken.detail() + "; the rest is read");
    }
  }

  private void read(WarcPart.Whole record) throws IOException {
    Payload payload = PayloadParser.parse(record.bytes());
    if (payload instanceof Payload.News news) {
      Input copy = input.member(news.capture().address()).captured(news.capture());
      contents.read(news.body(), copy, allowance, out);
    } else if (payload instanceof Payload.NoNews none) {
      passOver(none.kind());
    } else if (payload instanceof Payload.Unreadable unreadable) {
      reject(input, unreadable.reason(), place(record) + ": " + unreadable.detail());
    }
  }

  private static String place(WarcPart part) {
    return "the record at byte %,d".formatted(part.offset());
  }

  private void reject(Input where, RejectionReason reason, String detail) {
    out.accept(ReadOutcome.rejected(reason, detail, where.origin(), null));
  }

  private void passOver(String kind) {
    passedOver.merge(kind, 1, Integer::sum);
  }

  private String summary() {
    return passedOver.entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey())
        .collect(Collectors.joining(", "));
  }
}
