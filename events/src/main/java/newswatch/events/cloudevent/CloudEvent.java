package newswatch.events.cloudevent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Required;
import newswatch.events.TaggedDocument;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a record says of itself as an event of CloudEvents 1.0, in the binary content mode of the
 * Kafka protocol binding 1.0.2: the attributes are headers, and the value stays as it is.
 *
 * <p>All of it comes from the value and the time of the record, so that a record that is made again
 * has the same headers.
 *
 * @param id with the source, unique: the same for the same event
 * @param source the service that the event comes from, as a path
 * @param type what the value is
 * @param time of the record: event time
 * @param subject what the event is about inside of its source
 */
public record CloudEvent(String id, String source, String type, Instant time, String subject) {
  private static final String PREFIX = "ce_";
  private static final String SPECIFICATION = "1.0";

  public CloudEvent {
    Required.text("event", "id", id);
    Required.text("event", "source", source);
    Required.text("event", "type", type);
    Required.present("event", "time", time);
    Required.text("event", "subject", subject);
  }

  /** An alert, about its watch. */
  public static CloudEvent of(Alert alert, Instant time) {
    return new CloudEvent(
        alert.id(), "/newswatch/alerts", "newswatch.alert", time, alert.watch().id());
  }

  /** A version of a document, tagged. */
  public static CloudEvent of(TaggedDocument tagged, Instant time) {
    Document document = tagged.document();
    String id = document.id() + "/" + document.version();
    return new CloudEvent(id, "/newswatch/enrich", "newswatch.tagged", time, document.id());
  }

  /** The headers of its record. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, PREFIX + "specversion", SPECIFICATION);
    add(headers, PREFIX + "id", id);
    add(headers, PREFIX + "source", source);
    add(headers, PREFIX + "type", type);
    add(headers, PREFIX + "time", time.toString());
    add(headers, PREFIX + "subject", subject);
    add(headers, "content-type", "application/json");
    return headers;
  }

  /** An attribute cannot carry control characters, and an id that somebody made up may have any. */
  private static void add(Headers headers, String name, String value) {
    String text = value.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "\uFFFD");
    headers.add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
