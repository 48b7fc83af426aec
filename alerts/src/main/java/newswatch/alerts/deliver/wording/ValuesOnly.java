package newswatch.alerts.deliver.wording;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a template the given values: what the library would find by reflection is not there. */
final class ValuesOnly implements Mustache.Collector {

  /** All values of one filling. */
  record Given(Map<Value, String> values) {
    Given {
      values = Map.copyOf(values);
    }
  }

  @Override
  public @Nullable Iterator<?> toIterator(Object value) {
    return null;
  }

  @Override
  public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
    return context instanceof Given && Value.named(name).isPresent() ? ValuesOnly::fetch : null;
  }

  private static Object fetch(Object context, String name) {
    return Value.named(name)
        .map(value -> ((Given) context).values().getOrDefault(value, ""))
        .orElse("");
  }

  @Override
  public <K, V> Map<K, V> createFetcherCache() {
    return new HashMap<>();
  }
}
