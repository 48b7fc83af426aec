package newswatch.alerts.deliver.chat;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Wording;
import newswatch.alerts.deliver.web.WebAnswer;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.events.notify.RefusedReason;
import newswatch.events.rules.Destination;

/** One chat. Its secrets are looked up for each message, so that they may change at any time. */
final class Chat implements Notifier {
  private static final int FIRST_ERROR = 400;
  private static final int TOO_LARGE = 413;

  private final ChatService service;
  private final Destination destination;
  private final Secrets secrets;
  private final Web web;
  private final InstantSource clock;
  private final Wording wording;

  Chat(
      ChatService service, Destination destination, Secrets secrets, Web web, InstantSource clock) {
    this.service = service;
    this.destination = destination;
    this.secrets = secrets;
    this.web = web;
    this.clock = clock;
    wording = Wording.of(destination.settings());
  }

  @Override
  public SendResult send(Message message) {
    Map<String, String> values = new HashMap<>();
    for (Setting setting : service.settings()) {
      String written = destination.settings().get(setting.name());
      if (written == null) {
        continue;
      }
      Optional<String> value =
          (Secrets.isReference(written) ? secrets.find(written) : Optional.of(written))
              .filter(setting::isGood);
      if (value.isEmpty()) {
        return new SendResult.TryAgain(
            null, "%s does not give %s".formatted(written, setting.what()));
      }
      values.put(setting.name(), value.get());
    }
    Optional<String> fault = wording.fault(message);
    Wording used = fault.isEmpty() ? wording : Wording.USUAL;
    SendResult result = meaning(web.send(service.request(message, used, new Values(values))));
    return fault.map(result::inUsualWords).orElse(result);
  }

  private SendResult meaning(FetchResult result) {
    SendResult usual = WebAnswer.meaning(result, clock.instant());
    if (!(result instanceof Fetched answer) || answer.status() < FIRST_ERROR) {
      return usual;
    }
    String word = service.word(answer).orElse("");
    String why = ("answered " + answer.status() + " " + word).strip();
    if (service.wordsForGone().contains(word)) {
      return new SendResult.Gone(why);
    }
    if (service.wordsForNotTaken().contains(word) || answer.status() == TOO_LARGE) {
      return new SendResult.Refused(RefusedReason.NOT_TAKEN, why);
    }
    return usual instanceof SendResult.TryAgain again
        ? new SendResult.TryAgain(service.wait(answer).orElse(again.after()), why)
        : usual;
  }
}
