package newswatch.alerts.deliver.chat;

import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Markdown;
import newswatch.alerts.deliver.text.Markup;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;

/**
 * Incoming webhooks of Mattermost. A webhook that was removed is answered for as if the server's
 * database failed, so that no answer but 410 means that it is gone.
 */
final class Mattermost implements ChatService {
  private static final String URL = "url";
  private static final int LONGEST = 16_383;

  private final Markup markup = Markdown.ofMattermost();

  private record Body(String text) {}

  @Override
  public String name() {
    return "mattermost";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.SECRET_ADDRESS, "the address of an incoming webhook"));
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    return Posting.post(
        values.get(URL), new Body(markup.message(message, wording, Limits.characters(LONGEST))));
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "id");
  }
}
