package newswatch.app.delivery;

import java.nio.file.Path;
import java.util.Map;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How delivery is set up.
 *
 * @param policy to which addresses it may send
 * @param userAgent what it calls itself on the web
 * @param environment where secrets may be
 * @param destinations a file of destinations to load at the start; null for none
 */
public record DeliverySettings(
    AddressPolicy policy,
    String userAgent,
    Map<String, String> environment,
    @Nullable Path destinations) {
  public DeliverySettings {
    environment = Map.copyOf(environment);
  }

  /** Settings that let pass what is allowed to everybody, without secrets and destinations. */
  public static DeliverySettings publicOnly() {
    return new DeliverySettings(AddressPolicy.PUBLIC, "newswatch", Map.of(), null);
  }

  /** Settings of the way out. */
  public EgressSettings egress() {
    return new EgressSettings(policy, EgressLimits.DEFAULT, userAgent);
  }
}
