package newswatch.alerts.deliver.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.ArticleLink;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Markup;
import newswatch.alerts.deliver.text.PlainText;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/** ntfy: push messages to a topic, published as JSON. */
final class Ntfy implements ChatService {
  private static final String URL = "url";
  private static final String TOPIC = "topic";
  private static final String TOKEN = "token";

  /** What is over 4,096 bytes becomes a file. */
  private static final int MOST_BYTES = 4096;

  private static final Pattern SEQUENCE_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  private final Markup markup = new PlainText();

  private record Body(
      String topic, String title, String message, int priority, @Nullable String click) {}

  @Override
  public String name() {
    return "ntfy";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.ADDRESS, "the server's address"),
        Setting.required(TOPIC, Setting.Form.TEXT, "the topic"),
        Setting.optional(TOKEN, Setting.Form.TOKEN, "an access token"));
  }

  @Override
  public boolean hasTitle() {
    return true;
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    Body body =
        new Body(
            values.get(TOPIC),
            wording.title(message),
            markup.message(message, wording, Limits.bytes(MOST_BYTES)),
            priority(message.severity()),
            ArticleLink.of(message.first().alert()).orElse(null));
    WebRequest request = Posting.post(values.below(URL, "/"), body);
    // Since ntfy 2.16 what has the same one takes the place of what came before.
    if (SEQUENCE_ID.matcher(message.id()).matches()) {
      request = request.with("X-Sequence-ID", message.id());
    }
    Optional<String> token = values.find(TOKEN);
    return token.isEmpty() ? request : request.with("Authorization", "Bearer " + token.get());
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "code");
  }

  /** 3 is ntfy's default, 5 its highest, which rings until it is seen. */
  private static int priority(Severity severity) {
    return switch (severity) {
      case INFO -> 3;
      case WARNING -> 4;
      case CRITICAL -> 5;
    };
  }
}
