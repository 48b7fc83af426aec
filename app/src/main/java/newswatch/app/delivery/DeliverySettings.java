package newswatch.app.delivery;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How delivery is set up.
 *
 * @param environment where secrets may be
 * @param destinations a file of destinations to load at the start; null for none
 */
public record DeliverySettings(Map<String, String> environment, @Nullable Path destinations) {

  /** Without secrets, and without destinations beyond those that the log has. */
  public static final DeliverySettings NOTHING_MORE = new DeliverySettings(Map.of(), null);

  public DeliverySettings {
    environment = Map.copyOf(environment);
  }
}
