package newswatch.alerts.deliver.chat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Web;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;

/** A kind of destination that is a chat or push service. */
public final class ChatKind implements DestinationKind {
  private final ChatService service;
  private final Web web;
  private final InstantSource clock;

  ChatKind(ChatService service, Web web, InstantSource clock) {
    this.service = service;
    this.web = web;
    this.clock = clock;
  }

  /** All services that there are. */
  public static List<DestinationKind> all(Web web, InstantSource clock) {
    return Stream.of(
            new Slack(),
            new Mattermost(),
            new Discord(),
            new Teams(),
            new Ntfy(),
            new Gotify(),
            new Matrix())
        .<DestinationKind>map(service -> new ChatKind(service, web, clock))
        .toList();
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(service.settings());
    settings.addAll(Wording.settings(service.hasTitle()));
    return settings;
  }

  @Override
  public List<String> faults(Destination destination) {
    List<String> faults = new ArrayList<>();
    for (Setting setting : settings()) {
      setting.fault(name(), destination.settings()).ifPresent(faults::add);
    }
    Set<String> names =
        settings().stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(destination.settings().keySet());
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      faults.add("%s has %s, not %s".formatted(name(), names, unknown));
    }
    return faults;
  }

  @Override
  public List<String> wordingFaults(Destination destination) {
    return Wording.of(destination.settings()).faults();
  }

  @Override
  public Grouping usualGrouping() {
    return Grouping.BY_STORY;
  }

  @Override
  public Notifier open(Destination destination, Secrets secrets) {
    return new Chat(service, destination, secrets, web, clock);
  }
}
