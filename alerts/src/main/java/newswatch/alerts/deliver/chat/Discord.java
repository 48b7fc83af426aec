package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Markdown;
import newswatch.alerts.deliver.text.Markup;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;
import newswatch.events.rules.Severity;

/** Webhooks of Discord: one embed, in which nothing calls anybody. */
final class Discord implements ChatService {
  private static final String URL = "url";

  /** What an embed's description holds. */
  private static final int LONGEST = 4096;

  private static final int BLUE = 0x3498DB;
  private static final int ORANGE = 0xE67E22;
  private static final int RED = 0xE74C3C;

  private final Markup markup = Markdown.ofDiscord();

  private record Body(
      List<Embed> embeds, @JsonProperty("allowed_mentions") AllowedMentions allowedMentions) {}

  private record Embed(String description, int color) {}

  private record AllowedMentions(List<String> parse) {}

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.required(URL, Setting.Form.SECRET_ADDRESS, "the address of a webhook"));
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    String text = markup.message(message, wording, Limits.characters(LONGEST));
    Embed embed = new Embed(text, colour(message.severity()));
    return Posting.post(values.get(URL), new Body(List.of(embed), new AllowedMentions(List.of())));
  }

  private static int colour(Severity severity) {
    return switch (severity) {
      case INFO -> BLUE;
      case WARNING -> ORANGE;
      case CRITICAL -> RED;
    };
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "code");
  }

  /** Unknown Webhook. */
  @Override
  public Set<String> wordsForGone() {
    return Set.of("10015");
  }

  /** Invalid form body. */
  @Override
  public Set<String> wordsForNotTaken() {
    return Set.of("50035");
  }

  @Override
  public Optional<Duration> wait(Fetched answer) {
    return JsonAnswer.wait(answer, "retry_after", Duration.ofSeconds(1));
  }
}
