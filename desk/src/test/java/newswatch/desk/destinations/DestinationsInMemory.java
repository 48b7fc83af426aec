package newswatch.desk.destinations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.channel.Channel;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Mute;

/** A log of destinations and mutes without a broker, and one kind: a hook with an address. */
public final class DestinationsInMemory implements DestinationLog, KnownKinds {
  private final Map<String, Destination> destinations = new TreeMap<>();
  private final Map<String, Mute> mutes = new TreeMap<>();
  private boolean reachable = true;

  public void breakDown() {
    reachable = false;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Map<String, Destination> destinations() {
    return Map.copyOf(destinations);
  }

  @Override
  public Map<String, Mute> mutes() {
    return Map.copyOf(mutes);
  }

  @Override
  public <V> Optional<String> write(Channel<String, V> channel, String id, V value) {
    if (!reachable) {
      return Optional.of("Kafka did not confirm the change (unreachable)");
    }
    if (value instanceof Destination destination) {
      destinations.put(id, destination);
    } else if (value instanceof Mute mute) {
      mutes.put(id, mute);
    } else {
      destinations.remove(id);
      mutes.remove(id);
    }
    return Optional.empty();
  }

  @Override
  public List<KindForm> all() {
    return List.of(
        new KindForm("hook", List.of(new SettingForm("url", true, true, false, "the address"))));
  }

  @Override
  public List<String> faults(Destination destination) {
    return destination.settings().getOrDefault("url", "").startsWith("env:")
            || destination.equals(Destination.CONSOLE)
        ? List.of()
        : List.of("a hook needs \"url\"");
  }

  @Override
  public Destination withoutSecrets(Destination destination) {
    return destination.settings().toString().contains("hunter2")
        ? destination.withSettings(Map.of("url", "(hidden)"))
        : destination;
  }

  @Override
  public TestAnswer test(Destination destination) {
    return new TestAnswer(true, "delivered to " + destination.id());
  }
}
