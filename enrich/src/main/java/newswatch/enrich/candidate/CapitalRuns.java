package newswatch.enrich.candidate;

import java.util.Set;
import newswatch.enrich.actor.WordList;

/**
 * The runs of capitalised words of a text, each within one sentence, with particles between them
 * ("Mohammed bin Salman") and what ties an office together ("Department of Health and Human
 * Services"). Sentences that are mostly capitals are headlines and give none.
 */
final class CapitalRuns {
  /** Words that stay small in a headline with capitals. */
  private static final Set<String> HEADLINE_LINKS =
      WordList.of("a an the of in on at to for and or but by with from as vs is");

  private static final int LONGEST_LINK = 4;
  private static final int HEADLINE = 4;
  private static final int LIST = 12;

  private final CapitalWords text;
  private final Taker taker;

  /** Takes runs as they are found. */
  interface Taker {
    /**
     * A run.
     *
     * @param last its last word, inclusive
     * @param opens whether its first word would have a capital anyway
     */
    void take(int first, int last, boolean opens);
  }

  CapitalRuns(CapitalWords text, Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  void collect() {
    int from = 0;
    while (from < text.count()) {
      int to = from + 1;
      while (to < text.count() && text.gap(to - 1) != Gap.ENDS) {
        to++;
      }
      if (!isHeadline(from, to)) {
        collect(from, to);
      }
      from = to;
    }
  }

  /** Whether nearly all that may have a capital has one. */
  private boolean isHeadline(int from, int to) {
    int small = 0;
    boolean onlyLinks = true;
    for (int word = from; word < to; word++) {
      if (!text.isCapital(word)) {
        small++;
        onlyLinks = onlyLinks && HEADLINE_LINKS.contains(text.folded(word));
      }
    }
    int length = to - from;
    return (length >= HEADLINE && onlyLinks) || (length >= LIST && small * 5 <= length);
  }

  private void collect(int from, int to) {
    int word = from;
    while (word < to) {
      if (!text.isCapital(word)) {
        word++;
        continue;
      }
      int last = lastOfRun(word, to);
      boolean opens = word == from || text.gap(word - 1) == Gap.OPENS;
      if (!text.isAttached(word, last)) {
        taker.take(word, last, opens);
      }
      word = last + 1;
    }
  }

  private int lastOfRun(int first, int to) {
    int last = first;
    while (true) {
      int next = nextCapital(first, last, to);
      if (next < 0) {
        return last;
      }
      last = next;
    }
  }

  /** The next capital of the run, across a particle or the "of" of a ministry; -1 for none. */
  private int nextCapital(int first, int last, int to) {
    int next = last + 1;
    if (next >= to || !text.joins(last)) {
      return -1;
    }
    if (text.isCapital(next)) {
      return next;
    }
    if (text.length(next) > LONGEST_LINK) {
      return -1;
    }
    String folded = text.folded(next);
    boolean office = folded.equals("of") || folded.equals("for");
    int beyond = text.isParticle(folded) ? behindParticles(next, to) : next + 1;
    boolean links =
        text.isParticle(folded)
            || (office && TypeClues.of(text.folded(last)) != null)
            || (folded.equals("and") && isOffice(first, last) && text.endsOffice(next + 1, to));
    return links && beyond < to && text.joins(beyond - 1) && text.isCapital(beyond) ? beyond : -1;
  }

  private int behindParticles(int particle, int to) {
    int next = particle + 1;
    boolean another = next < to && text.joins(particle) && text.isParticle(text.folded(next));
    return another && !text.isCapital(next) ? next + 1 : next;
  }

  /** Whether the run says what an organisation is for: "Department of Health". */
  private boolean isOffice(int first, int last) {
    for (int word = first; word < last; word++) {
      if (!text.isCapital(word) && text.folded(word).equals("of")) {
        return true;
      }
    }
    return false;
  }
}
