package newswatch.enrich.candidate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Dismissal;

/** The names that are not to be proposed, by key, as their channel says. Thread-safe. */
public final class DismissedNames implements RuleListener<Dismissal> {
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  /** Whether the folded name is dismissed. */
  public boolean contains(String key) {
    return keys.contains(key);
  }

  @Override
  public void changed(String key, Dismissal dismissal) {
    keys.add(key);
  }

  @Override
  public void removed(String key) {
    keys.remove(key);
  }
}
