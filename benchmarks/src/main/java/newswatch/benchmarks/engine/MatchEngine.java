package newswatch.benchmarks.engine;

import java.util.Map;
import java.util.Set;
import newswatch.events.Document;
import newswatch.matching.Query;

/** Something that keeps many watches and says which of them a document meets, and where. */
public interface MatchEngine extends AutoCloseable {

  /** What it is, with its version and how it is set up. */
  String name();

  /** Adds many watches to an empty engine. */
  void load(Map<String, Query> watches);

  /** Adds a watch, or replaces the one with this id; in force when it returns. */
  void put(String id, Query query);

  /** Removes a watch; out of force when it returns. */
  void remove(String id);

  /** Finds the watches that a document meets and the places of each, and counts them. */
  void match(Document document, Tally tally);

  /** The ids of the watches that a document meets. */
  Set<String> ids(Document document);

  @Override
  void close();
}
