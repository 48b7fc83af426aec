package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Html;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Markup;
import newswatch.alerts.deliver.text.PlainText;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;

/**
 * A room of Matrix (Client-Server API 1.7 or later). The message's id is the transaction's, so that
 * the server takes it once however often it comes.
 */
final class Matrix implements ChatService {
  private static final String URL = "url";
  private static final String ROOM = "room";
  private static final String TOKEN = "token";

  /** Together well below the 65,536 bytes of an event, even where JSON doubles a character. */
  private static final int MOST_PLAIN_BYTES = 12_000;

  private static final int MOST_HTML_BYTES = 24_000;

  private final Markup plain = new PlainText();
  private final Markup html = new Html();

  /**
   * The content of an event.
   *
   * @param msgtype {@code m.text}, as {@code m.notice} makes no sound by default
   * @param mentions empty: nobody is called, whatever the text holds
   */
  private record Content(
      String msgtype,
      String body,
      String format,
      @JsonProperty("formatted_body") String formattedBody,
      @JsonProperty("m.mentions") Map<String, Object> mentions) {}

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.ADDRESS, "the home server's address"),
        Setting.required(ROOM, Setting.Form.TEXT, "the room's id, which begins with !"),
        Setting.required(TOKEN, Setting.Form.TOKEN, "an access token"));
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    String path =
        "/_matrix/client/v3/rooms/%s/send/m.room.message/%s"
            .formatted(segment(values.get(ROOM)), segment(message.id()));
    Content content =
        new Content(
            "m.text",
            plain.message(message, wording, Limits.bytes(MOST_PLAIN_BYTES)),
            "org.matrix.custom.html",
            html.message(message, wording, Limits.bytes(MOST_HTML_BYTES)),
            Map.of());
    return Posting.put(values.below(URL, path), content)
        .with("Authorization", "Bearer " + values.get(TOKEN));
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "errcode");
  }

  @Override
  public Set<String> wordsForGone() {
    return Set.of("M_USER_DEACTIVATED");
  }

  @Override
  public Set<String> wordsForNotTaken() {
    return Set.of("M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON");
  }

  @Override
  public Optional<Duration> wait(Fetched answer) {
    return JsonAnswer.wait(answer, "retry_after_ms", Duration.ofMillis(1));
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
