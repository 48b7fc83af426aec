package newswatch.desk.health;

import java.util.function.Supplier;

/**
 * A part of the system that can be asked how it does.
 *
 * @param name as operators know it: {@code enrich}
 * @param check answers at once; what it throws counts as failing
 */
public record HealthPart(String name, Supplier<Health> check) {}
