package newswatch.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes queries as bytes: what an index keeps of a query instead of its tree.
 *
 * <p>A tree of a two-word phrase takes some 500 bytes of heap in a dozen objects that lie anywhere;
 * the same as bytes takes 13, which lie side by side, and {@link QueryEvaluator} runs them as they
 * are. A node is a byte that says what it is, and:
 *
 * <pre>
 * TERM                 flags, words, pivot, and for each word: its length, its characters,
 *                      with gaps: its position after the word before it, 0 when attached,
 *                      with exact case: length and characters of that form
 * AND, OR              length of what follows in 4 bytes, the parts
 * NEAR                 length of what follows in 4 bytes, 1 when ordered, distance, both parts
 * NOT                  the part
 * LANGUAGE TOPIC ACTOR length and characters of the name
 * </pre>
 *
 * <p>Numbers are seven bits a byte, the lowest first. Characters are one byte each unless a form
 * has one beyond Latin-1, then two. The parts of an AND are written with the rarest first, so that
 * most documents that do not answer it are found out by the first part.
 */
final class QueryEncoder {
  static final byte TERM = 1;
  static final byte AND = 2;
  static final byte OR = 3;
  static final byte NOT = 4;
  static final byte NEAR = 5;
  static final byte LANGUAGE = 6;
  static final byte TOPIC = 7;
  static final byte ACTOR = 8;

  static final int TITLE_ONLY = 1;
  static final int IN_SOURCE = 2;
  static final int EXACT_CASE = 4;
  static final int PREFIX = 8;
  static final int GAPS = 16;
  static final int WIDE = 32;

  /** A part that has been written: from where to where, and the share of documents that have it. */
  private record Written(int from, int to, double share) {}

  private final Anchors anchors;
  private byte[] bytes = new byte[64];
  private int size;

  private QueryEncoder(Rarity rarity) {
    anchors = new Anchors(rarity);
  }

  /** The query as bytes; how rare its words are decides only in which order they are looked at. */
  static byte[] encode(Query query, Rarity rarity) {
    QueryEncoder encoder = new QueryEncoder(rarity);
    encoder.write(query);
    return Arrays.copyOf(encoder.bytes, encoder.size);
  }

  /** The largest share of documents that can answer the query. */
  static double share(Query query, Rarity rarity) {
    return new QueryEncoder(rarity).write(query);
  }

  /** Writes a node and says which share of the documents may have it. */
  private double write(Query query) {
    if (query instanceof Term term) {
      List<Term> alternatives = term.alternatives();
      return alternatives.size() == 1 ? writeTerm(term) : writeAlternatives(alternatives);
    } else if (query instanceof Query.And and) {
      return writeRarestFirst(and.parts());
    } else if (query instanceof Query.Or or) {
      return writeAll(or.parts());
    } else if (query instanceof Query.Not not) {
      put(NOT);
      write(not.part());
      return 1;
    } else if (query instanceof Query.Near near) {
      return writeNear(near);
    } else if (query instanceof Query.Language language) {
      return writeName(LANGUAGE, language.tag(), Rarity.LANGUAGE);
    } else if (query instanceof Query.Topic topic) {
      return writeName(TOPIC, topic.name(), Rarity.TOPIC);
    } else {
      return writeName(ACTOR, ((Query.Actor) query).key(), Rarity.ACTOR);
    }
  }

  private double writeRarestFirst(List<Query> parts) {
    int start = open(AND);
    Written[] written = new Written[parts.size()];
    for (int part = 0; part < written.length; part++) {
      int from = size;
      double share = write(parts.get(part));
      written[part] = new Written(from, size, share);
    }
    byte[] asGiven = Arrays.copyOfRange(bytes, start, size);
    Arrays.sort(written, Comparator.comparingDouble(Written::share));
    int at = start;
    for (Written part : written) {
      int length = part.to() - part.from();
      System.arraycopy(asGiven, part.from() - start, bytes, at, length);
      at += length;
    }
    close(start);
    return written[0].share();
  }

  private double writeAll(List<Query> parts) {
    int start = open(OR);
    double share = 0;
    for (Query part : parts) {
      share += write(part);
    }
    close(start);
    return Math.min(1, share);
  }

  private double writeAlternatives(List<Term> terms) {
    int start = open(OR);
    double share = 0;
    for (Term term : terms) {
      share += writeTerm(term);
    }
    close(start);
    return Math.min(1, share);
  }

  private double writeNear(Query.Near near) {
    int start = open(NEAR);
    put(near.ordered() ? 1 : 0);
    putNumber(near.distance());
    double share = Math.min(write(near.left()), write(near.right()));
    close(start);
    return share;
  }

  private double writeName(byte kind, String name, double share) {
    put(kind);
    boolean wide = isWide(name);
    putNumber(name.length() * 2 + (wide ? 1 : 0));
    putCharacters(name, wide);
    return share;
  }

  private double writeTerm(Term term) {
    int start = size;
    put(TERM);
    int flags = flags(term);
    put(flags);
    putNumber(term.count());
    putNumber(term.pivot());
    for (int word = 0; word < term.count(); word++) {
      putForm(term.folded(word), flags);
      if ((flags & GAPS) != 0) {
        putNumber(gap(term, word));
      }
      if (term.exactCase()) {
        putForm(term.exact(word), flags);
      }
    }
    return Math.min(1, anchors.find(bytes, start));
  }

  /** How many positions a word is after the one before it; none when it is attached to it. */
  private static int gap(Term term, int word) {
    boolean none = word == 0 || term.isAttached(word);
    return none ? 0 : term.offset(word) - term.offset(word - 1);
  }

  private static int flags(Term term) {
    int flags =
        switch (term.scope()) {
          case ANYWHERE -> 0;
          case TITLE -> TITLE_ONLY;
          case SOURCE -> IN_SOURCE;
        };
    flags |= (term.exactCase() ? EXACT_CASE : 0) | (term.prefix() ? PREFIX : 0);
    for (int word = 0; word < term.count(); word++) {
      flags |= word == 0 || gap(term, word) == 1 ? 0 : GAPS;
      flags |= isWide(term.folded(word)) || isWide(term.exact(word)) ? WIDE : 0;
    }
    return flags;
  }

  private static boolean isWide(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  private void putForm(String form, int flags) {
    putNumber(form.length());
    putCharacters(form, (flags & WIDE) != 0);
  }

  private void putCharacters(String form, boolean wide) {
    for (int i = 0; i < form.length(); i++) {
      if (wide) {
        put(form.charAt(i) >>> 8);
      }
      put(form.charAt(i));
    }
  }

  /** Begins a node of parts and returns where they start. */
  private int open(byte kind) {
    put(kind);
    for (int i = 0; i < Integer.BYTES; i++) {
      put(0);
    }
    return size;
  }

  /** Ends the node whose parts start there. */
  private void close(int start) {
    int length = size - start;
    for (int i = 1; i <= Integer.BYTES; i++) {
      bytes[start - i] = (byte) length;
      length >>>= 8;
    }
  }

  private void putNumber(int number) {
    int rest = number;
    while (rest > 0x7F) {
      put(rest | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  private void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }
}
