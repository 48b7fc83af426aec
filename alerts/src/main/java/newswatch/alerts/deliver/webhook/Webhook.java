package newswatch.alerts.deliver.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.web.WebAnswer;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.events.json.Json;

/** One webhook. Its keys are looked up for each message, so that they may change at any time. */
final class Webhook implements Notifier {
  private final String address;
  private final List<String> keyReferences;
  private final Secrets secrets;
  private final Web web;
  private final InstantSource clock;

  Webhook(
      String address, List<String> keyReferences, Secrets secrets, Web web, InstantSource clock) {
    this.address = address;
    this.keyReferences = keyReferences;
    this.secrets = secrets;
    this.web = web;
    this.clock = clock;
  }

  @Override
  public SendResult send(Message message) {
    List<SigningKey> keys = new ArrayList<>();
    for (String reference : keyReferences) {
      Optional<SigningKey> key = secrets.find(reference).flatMap(SigningKey::parse);
      if (key.isEmpty()) {
        return new SendResult.TryAgain(
            null, "%s gives no key: expected %s".formatted(reference, SigningKey.FORM));
      }
      keys.add(key.get());
    }
    Optional<String> url =
        Secrets.isReference(address) ? secrets.find(address) : Optional.of(address);
    return url.isEmpty()
        ? new SendResult.TryAgain(null, address + " gives no address")
        : send(message, url.get(), keys);
  }

  private SendResult send(Message message, String url, List<SigningKey> keys) {
    byte[] body = Json.bytes(WebhookPayload.of(message));
    Instant now = clock.instant();
    String signed =
        message.id() + "." + now.getEpochSecond() + "." + new String(body, StandardCharsets.UTF_8);
    String signatures = String.join(" ", keys.stream().map(key -> key.sign(signed)).toList());
    WebRequest request =
        WebRequest.post(url, "application/json", body)
            .with("webhook-id", message.id())
            .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .with("webhook-signature", signatures);
    return WebAnswer.meaning(web.send(request), clock.instant());
  }
}
