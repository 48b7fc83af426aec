package newswatch.alerts.deliver.webhook;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.egress.Web;
import newswatch.events.rules.Destination;

/**
 * Webhooks. Settings: {@code url}, an address or a reference to one; {@code secret}, references to
 * one or more keys with spaces between them, of which each signs.
 */
public final class WebhookKind implements DestinationKind {
  static final String URL = "url";
  static final String SECRET = "secret";

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.required(URL, Setting.Form.ADDRESS, "the address that takes messages"),
          Setting.required(SECRET, Setting.Form.TOKEN, "one or more keys, with spaces between"));

  private final Web web;
  private final InstantSource clock;

  public WebhookKind(Web web, InstantSource clock) {
    this.web = web;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public List<Setting> settings() {
    return SETTINGS;
  }

  @Override
  public List<String> faults(Destination destination) {
    List<String> faults = new ArrayList<>();
    String url = destination.settings().getOrDefault(URL, "");
    if (!url.startsWith("https://") && !url.startsWith("http://") && !Secrets.isReference(url)) {
      faults.add("a webhook needs \"url\": an address, or env:NAME or file:PATH for it");
    }
    List<String> secrets = secrets(destination);
    if (secrets.isEmpty() || !secrets.stream().allMatch(Secrets::isReference)) {
      faults.add(
          "a webhook needs \"secret\": env:NAME or file:PATH of a key; the key itself stays outside");
    }
    Set<String> unknown = new TreeSet<>(destination.settings().keySet());
    unknown.removeAll(Set.of(URL, SECRET));
    if (!unknown.isEmpty()) {
      faults.add("a webhook has url and secret, not " + unknown);
    }
    return faults;
  }

  @Override
  public Notifier open(Destination destination, Secrets secrets) {
    return new Webhook(
        destination.settings().getOrDefault(URL, ""), secrets(destination), secrets, web, clock);
  }

  private static List<String> secrets(Destination destination) {
    return Arrays.stream(destination.settings().getOrDefault(SECRET, "").split("\\s+"))
        .filter(reference -> !reference.isEmpty())
        .toList();
  }
}
