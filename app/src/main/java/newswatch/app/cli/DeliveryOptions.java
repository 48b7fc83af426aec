package newswatch.app.cli;

import java.nio.file.Path;
import newswatch.app.delivery.DeliverySettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where alerts are delivered to. */
final class DeliveryOptions {
  @Option(
      names = "--destinations",
      paramLabel = "FILE",
      description = "A YAML list of destinations, loaded when it is new or has changed.")
  private @Nullable Path destinations;

  DeliverySettings settings(Surroundings surroundings) {
    return new DeliverySettings(surroundings.environment(), destinations);
  }
}
