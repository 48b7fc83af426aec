package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.AlertText;
import newswatch.alerts.deliver.text.Fitting;
import newswatch.alerts.deliver.text.Headline;
import newswatch.alerts.deliver.text.Limits;
import newswatch.alerts.deliver.text.Piece;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks of Teams' workflows: an Adaptive Card of text runs, which know no markup, so that
 * nothing needs to be escaped; and a mention would have to be declared beside the text.
 */
final class Teams implements ChatService {
  private static final String URL = "url";

  /** Some 28 KB are taken; half of it, in case that they are counted as UTF-16. */
  private static final int MOST_BYTES = 13_000;

  private static final int MOST_ALERTS = 100;

  private record Body(String type, List<Attachment> attachments) {}

  private record Attachment(String contentType, Card content) {}

  private record Card(
      @JsonProperty("$schema") String schema, String type, String version, List<Line> body) {}

  private record Line(String type, List<Run> inlines, @Nullable String spacing) {}

  private record Run(
      String type, String text, @Nullable String weight, @Nullable OpenUrl selectAction) {}

  private record OpenUrl(String type, String url) {}

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required(URL, Setting.Form.SECRET_ADDRESS, "the address of a workflow's webhook"));
  }

  @Override
  public WebRequest request(Message message, Wording wording, Values values) {
    Limits<List<Line>> limits =
        new Limits<>(MOST_BYTES, MOST_BYTES, MOST_ALERTS, lines -> Json.bytes(lines).length);
    Fitting<List<Line>> fitting = Fitting.of(message, wording, limits, Teams::lines);
    List<Line> lines = new ArrayList<>();
    Headline.above(message, wording)
        .ifPresent(above -> lines.add(line(new Piece(above, true, null))));
    fitting.articles().forEach(lines::addAll);
    Headline.below(message, fitting.more())
        .ifPresent(below -> lines.add(line(new Piece(below, false, null))));
    Card card =
        new Card(
            "http://adaptivecards.io/schemas/adaptive-card.json", "AdaptiveCard", "1.4", lines);
    Attachment attachment = new Attachment("application/vnd.microsoft.card.adaptive", card);
    return Posting.post(values.get(URL), new Body("message", List.of(attachment)));
  }

  @Override
  public Optional<String> word(Fetched answer) {
    return JsonAnswer.word(answer, "code");
  }

  private static List<Line> lines(AlertText alert) {
    List<Line> lines = new ArrayList<>();
    for (List<Piece> pieces : alert.lines()) {
      List<Run> runs = pieces.stream().map(Teams::run).toList();
      lines.add(new Line("RichTextBlock", runs, lines.isEmpty() ? "Medium" : "None"));
    }
    return lines;
  }

  private static Line line(Piece piece) {
    return new Line("RichTextBlock", List.of(run(piece)), null);
  }

  private static Run run(Piece piece) {
    return new Run(
        "TextRun",
        piece.text(),
        piece.strong() ? "Bolder" : null,
        piece.link() == null ? null : new OpenUrl("Action.OpenUrl", piece.link()));
  }
}
