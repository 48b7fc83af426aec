package newswatch.matching;

import java.util.Arrays;

/**
 * Finds what must be in a document for a query to be worth looking at: its anchors.
 *
 * <p>At least one of a query's anchors is in every document that answers it. An AND takes the
 * anchors of its rarest part, an OR needs those of all parts, a NOT has none. Of a phrase two
 * neighbouring words are taken together: "new york times" hangs on "new york" or "york times", and
 * a document with "new" and "times" alone is not even compared.
 *
 * <p>With each anchor goes a second thing that the document must have too: the anchor of the next
 * rarest part of an AND or NEAR, another pair of a longer phrase, or the anchor itself when there
 * is nothing else. Most documents with the anchor alone are turned away by it.
 */
final class Anchors {
  /** The share of a part that any document may have. */
  static final double ANY = Double.POSITIVE_INFINITY;

  private final Rarity rarity;
  private final EncodedTerm term = new EncodedTerm();
  private long[] keys = new long[4];
  private long[] seconds = new long[4];
  private int count;

  Anchors(Rarity rarity) {
    this.rarity = rarity;
  }

  /**
   * Finds the anchors of the query that starts there.
   *
   * @return the share of documents that may have one of them, or {@link #ANY} when any document
   *     could answer the query
   */
  double find(byte[] bytes, int at) {
    count = 0;
    return collect(new EncodedQuery(bytes, at));
  }

  /** How many anchors were found. */
  int count() {
    return count;
  }

  /** One of those found last. */
  long key(int index) {
    return keys[index];
  }

  /** What a document with the anchor must have as well. */
  long second(int index) {
    return seconds[index];
  }

  private double collect(EncodedQuery query) {
    return switch (query.next()) {
      case QueryEncoder.TERM -> {
        term.read(query);
        yield ofTerm();
      }
      case QueryEncoder.AND -> rarest(query, query.end());
      case QueryEncoder.NEAR -> {
        int end = query.end();
        query.next();
        query.number();
        yield rarest(query, end);
      }
      case QueryEncoder.OR -> union(query, query.end());
      case QueryEncoder.NOT -> {
        int mark = count;
        collect(query);
        count = mark;
        yield ANY;
      }
      case QueryEncoder.LANGUAGE -> add(AnchorKeys.language(query.name()), Rarity.LANGUAGE);
      case QueryEncoder.TOPIC -> add(AnchorKeys.topic(query.name()), Rarity.TOPIC);
      default -> add(AnchorKeys.actor(Query.Actor.nameOf(query.name())), Rarity.ACTOR);
    };
  }

  private double rarest(EncodedQuery query, int end) {
    int mark = count;
    int kept = mark;
    double least = ANY;
    double nextLeast = ANY;
    long next = 0;
    while (query.at < end) {
      int from = count;
      double share = collect(query);
      if (share < least) {
        if (kept == mark + 1) {
          nextLeast = least;
          next = keys[mark];
        }
        least = share;
        System.arraycopy(keys, from, keys, mark, count - from);
        System.arraycopy(seconds, from, seconds, mark, count - from);
        kept = mark + count - from;
      } else if (share < nextLeast && count == from + 1) {
        nextLeast = share;
        next = keys[from];
      }
      count = kept;
    }
    if (nextLeast < ANY) {
      Arrays.fill(seconds, mark, kept, next);
    }
    return least;
  }

  private double union(EncodedQuery query, int end) {
    int mark = count;
    double sum = 0;
    while (query.at < end) {
      sum += collect(query);
    }
    if (sum == ANY) {
      count = mark;
    }
    return sum;
  }

  /** The rarest pair of neighbours, or the only word that must be there whole. */
  private double ofTerm() {
    if (term.inSource()) {
      return ofSource();
    }
    int whole = term.isOpen(term.count() - 1) ? term.count() - 1 : term.count();
    if (whole == 0) {
      int prefix = AnchorKeys.prefixLength(term.length(0));
      return add(AnchorKeys.prefix(term.hash(0, prefix), prefix), rarity.prefix(prefix));
    }
    int hash = term.hash(0);
    double share = rarity.word(hash, term.length(0));
    if (whole == 1) {
      return add(AnchorKeys.word(hash), share);
    }
    return ofPairs(whole, hash, share);
  }

  private double ofPairs(int whole, int firstHash, double firstShare) {
    int before = firstHash;
    double shareBefore = firstShare;
    double least = ANY;
    double nextLeast = ANY;
    long rarest = 0;
    long next = 0;
    for (int word = 1; word < whole; word++) {
      int hash = term.hash(word);
      double share = rarity.word(hash, term.length(word));
      double together = rarity.pair(shareBefore, share);
      long key = AnchorKeys.pair(before, hash);
      if (together < least) {
        nextLeast = least;
        next = rarest;
        least = together;
        rarest = key;
      } else if (together < nextLeast) {
        nextLeast = together;
        next = key;
      }
      before = hash;
      shareBefore = share;
    }
    add(rarest, least);
    seconds[count - 1] = nextLeast < ANY ? next : rarest;
    return least;
  }

  /** The rarest word of the source's name; a beginning of a word is not looked up there. */
  private double ofSource() {
    double least = ANY;
    long rarest = 0;
    for (int word = 0; word < term.count() && !term.isOpen(word); word++) {
      int hash = term.hash(word);
      double share = rarity.word(hash, term.length(word));
      if (share < least) {
        least = share;
        rarest = AnchorKeys.source(hash);
      }
    }
    return least < ANY ? add(rarest, least) : ANY;
  }

  private double add(long key, double share) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      seconds = Arrays.copyOf(seconds, count * 2);
    }
    keys[count] = key;
    seconds[count++] = key;
    return share;
  }
}
