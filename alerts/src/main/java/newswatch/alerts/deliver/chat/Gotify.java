package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
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

/** Gotify: push messages of an application on one's own server. */
final class Gotify implements ChatService {
  private static final String URL = "url";
  private static final String TOKEN = "token";

  /** Gotify has no limit of its own; more than this nobody reads on a telephone. */
  private static final int LONGEST = 8000;

  private final Markup markup = new PlainText();

  private record Body(String title, String message, int priority, Extras extras) {}

  private record Extras(
      @JsonProperty("client::display") Display display,
      @JsonProperty("client::notification") @Nullable Opening opening) {}

  private record Display(String contentType) {}

  private record Opening(Click click) {}

  private record Click(String url) {}

  @Override
  public String name() {
    return "gotify";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.ADDRESS, "the server's address"),
        Setting.required(TOKEN, Setting.Form.TOKEN, "an application's token"));
  }

  @Override
  public boolean hasTitle() {
    return true;
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    Opening opening =
        ArticleLink.of(message.first().alert())
            .map(link -> new Opening(new Click(link)))
            .orElse(null);
    Body body =
        new Body(
            wording.title(message),
            markup.message(message, wording, Limits.characters(LONGEST)),
            priority(message.severity()),
            new Extras(new Display("text/plain"), opening));
    return Posting.post(values.below(URL, "/message"), body)
        .with("X-Gotify-Key", values.get(TOKEN));
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "error");
  }

  /** From 4 on it makes a sound, from 8 on it shows above everything else. */
  private static int priority(Severity severity) {
    return switch (severity) {
      case INFO -> 4;
      case WARNING -> 6;
      case CRITICAL -> 8;
    };
  }
}
