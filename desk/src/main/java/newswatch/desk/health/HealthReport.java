package newswatch.desk.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How everything does, as {@code GET /health} tells it.
 *
 * @param status {@code ok} when all parts are
 * @param parts by name, in the order of the wiring
 */
public record HealthReport(String status, Map<String, Part> parts) {

  /** One part as it travels. */
  public record Part(String status, String detail) {
    static Part of(Health health) {
      return new Part(health.status(), health.detail());
    }
  }

  /** Asks every part; one that throws is failing and does not hide the others. */
  public static HealthReport of(List<HealthPart> parts) {
    Map<String, Part> asked = new LinkedHashMap<>();
    boolean ok = true;
    for (HealthPart part : parts) {
      Health health = ask(part);
      ok &= health.ok();
      asked.put(part.name(), Part.of(health));
    }
    return new HealthReport(new Health(ok, "").status(), asked);
  }

  /** Whether all parts do their work; not a property of the JSON. */
  public boolean allWork() {
    return parts.values().stream().allMatch(part -> part.status().equals("ok"));
  }

  private static Health ask(HealthPart part) {
    try {
      return part.check().get();
    } catch (RuntimeException e) {
      return Health.failing("the check itself failed: " + e);
    }
  }
}
