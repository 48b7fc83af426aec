package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Markup;
import newswatch.alerts.deliver.text.SlackMarkup;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;

/** Incoming webhooks of Slack: a section for each alert (Block Kit). */
final class Slack implements ChatService {
  private static final String URL = "url";

  /** Slack takes 50 blocks; two of them stand above and below the alerts. */
  private static final int MOST_ALERTS = 48;

  /** What a section holds. */
  private static final int LONGEST_SECTION = 3000;

  /** It takes no more than some 13,000 characters in all blocks, whatever each may hold. */
  private static final int LONGEST = 12_000;

  private final Markup markup = new SlackMarkup();

  private record Body(
      String text,
      List<Section> blocks,
      @JsonProperty("unfurl_links") boolean unfurlLinks,
      @JsonProperty("unfurl_media") boolean unfurlMedia) {}

  private record Section(String type, Text text) {}

  /**
   * A text.
   *
   * @param verbatim whether nothing in it is made a link or a mention that is not written as one
   */
  private record Text(String type, String text, boolean verbatim) {}

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.SECRET_ADDRESS, "the address of an incoming webhook"));
  }

  @Override
  public boolean hasTitle() {
    return true;
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    var limits = Limits.characters(LONGEST).forAlerts(MOST_ALERTS, LONGEST_SECTION);
    List<Section> sections =
        markup.parts(message, wording, limits).stream()
            .map(part -> new Section("section", new Text("mrkdwn", part, true)))
            .toList();
    // What notifications show, as they cannot show blocks.
    String brief = markup.text(wording.title(message));
    return Posting.post(values.get(URL), new Body(brief, sections, false, false));
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return Optional.of(new String(answer.body(), StandardCharsets.UTF_8).strip())
        .filter(JsonAnswer::isWord);
  }

  @Override
  public Set<String> wordsForGone() {
    return Set.of("no_service", "no_team", "channel_not_found", "channel_is_archived");
  }

  @Override
  public Set<String> wordsForNotTaken() {
    return Set.of("invalid_payload", "invalid_blocks", "invalid_blocks_format");
  }
}
