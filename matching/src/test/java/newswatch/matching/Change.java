package newswatch.matching;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A change of an index, which can be made to a plain map as well. */
sealed interface Change {

  void make(WatchIndex<Integer> index, SteeredMerges merges);

  void make(SortedMap<Integer, Query> queries);

  /** Adds or replaces a query. */
  record Put(int key, Query query) implements Change {
    @Override
    public void make(WatchIndex<Integer> index, SteeredMerges merges) {
      index.put(key, query);
    }

    @Override
    public void make(SortedMap<Integer, Query> queries) {
      queries.put(key, query);
    }
  }

  /** Removes a query that is there or is not. */
  record Remove(int key) implements Change {
    @Override
    public void make(WatchIndex<Integer> index, SteeredMerges merges) {
      index.remove(key);
    }

    @Override
    public void make(SortedMap<Integer, Query> queries) {
      queries.remove(key);
    }
  }

  /** Removes the queries of many keys in a row. */
  record RemoveRange(int from, int to) implements Change {
    @Override
    public void make(WatchIndex<Integer> index, SteeredMerges merges) {
      for (int key = from; key < to; key++) {
        index.remove(key);
      }
    }

    @Override
    public void make(SortedMap<Integer, Query> queries) {
      queries.subMap(from, to).clear();
    }
  }

  /** Adds and replaces many queries at once. */
  record PutAll(SortedMap<Integer, Query> queries) implements Change {
    @Override
    public void make(WatchIndex<Integer> index, SteeredMerges merges) {
      WatchIndexes.putAll(index, queries);
    }

    @Override
    public void make(SortedMap<Integer, Query> queries) {
      queries.putAll(this.queries);
    }
  }

  /** Lets the index do some of the work that it has put off. */
  record Merge() implements Change {
    @Override
    public void make(WatchIndex<Integer> index, SteeredMerges merges) {
      merges.runNext();
    }

    @Override
    public void make(SortedMap<Integer, Query> queries) {}
  }

  /** Any change of the queries with keys below a number. */
  static Change any(Random random, int keys) {
    int key = random.nextInt(keys);
    return switch (random.nextInt(60)) {
      case 0 -> new RemoveRange(key, key + random.nextInt(keys));
      case 1 -> new PutAll(new TreeMap<>(Map.of()));
      case 2 -> new PutAll(many(random, key, random.nextInt(keys), Queries.query(random, 2)));
      case 3, 4 -> new PutAll(many(random, key, random.nextInt(keys)));
      case 5 -> new Put(key, Queries.largeOr(random));
      case 6, 7, 8, 9, 10, 11 -> new Merge();
      case 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25 -> new Remove(key);
      case 26, 27, 28 -> new Put(key, new Term(Term.Scope.ANYWHERE, "the", false, false));
      default -> new Put(key, Queries.query(random, 3));
    };
  }

  private static SortedMap<Integer, Query> many(Random random, int from, int count) {
    SortedMap<Integer, Query> queries = new TreeMap<>();
    for (int key = from; key < from + count; key++) {
      queries.put(key, Queries.query(random, 2));
    }
    return queries;
  }

  /** The same query under many keys. */
  private static SortedMap<Integer, Query> many(Random random, int from, int count, Query query) {
    SortedMap<Integer, Query> queries = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      queries.put(from + random.nextInt(count), query);
    }
    return queries;
  }
}
