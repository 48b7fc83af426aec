package newswatch.alerts.deliver.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.egress.Fetched;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;

/** What an answer in JSON says; nothing when it is none. */
final class JsonAnswer {
  /** What may be shown to people of what strangers answer. */
  private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_.]{1,60}");

  private static final double MOST_MILLISECONDS = Duration.ofDays(1).toMillis();

  private JsonAnswer() {}

  /** A field that holds a word or a number. */
  static Optional<String> word(Fetched answer, String field) {
    return field(answer, field).map(JsonNode::asText).filter(JsonAnswer::isWord);
  }

  /** A field that holds a time to wait; a day at most. */
  static Optional<Duration> wait(Fetched answer, String field, Duration unit) {
    return field(answer, field)
        .filter(JsonNode::isNumber)
        .map(number -> number.asDouble() * unit.toMillis())
        .filter(milliseconds -> milliseconds >= 0)
        .map(milliseconds -> Duration.ofMillis((long) Math.min(milliseconds, MOST_MILLISECONDS)));
  }

  /** Whether a text is a word that may be shown. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  private static Optional<JsonNode> field(Fetched answer, String name) {
    return Json.tree(answer.body()) instanceof Decoded.Value<JsonNode> tree
        ? Optional.ofNullable(tree.value().get(name))
        : Optional.empty();
  }
}
