package newswatch.ingest.poll.visit;

/** Whether the page behind an entry may be fetched, as its site's rules for robots say. */
@FunctionalInterface
public interface PageGate {

  /** Whether the page at an address may be fetched. */
  boolean allows(String address);
}
