package newswatch.alerts.deliver.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Fetched;
import newswatch.egress.WebRequest;

/** What differs between the services: settings, the shape of a message, and their own words. */
interface ChatService {

  /** What a destination's {@code kind} calls it. */
  String name();

  /** All settings that it has. */
  List<Setting> settings();

  /** Whether its messages have a title that a destination may word, besides their text. */
  default boolean hasTitle() {
    return false;
  }

  /** The request that carries a message in a wording; the same message gives the same request. */
  WebRequest request(Message message, Wording wording, Values values);

  /** The service's own word for what went wrong, such as {@code no_service}; empty for none. */
  default Optional<String> word(Fetched answer) {
    return Optional.empty();
  }

  /** Words that mean that it will never take anything any more. */
  default Set<String> wordsForGone() {
    return Set.of();
  }

  /** Words that mean that it will never take this message. */
  default Set<String> wordsForNotTaken() {
    return Set.of();
  }

  /** How long it says to wait, where that is not in {@code Retry-After}. */
  default Optional<Duration> wait(Fetched answer) {
    return Optional.empty();
  }
}
