package newswatch.enrich.topic;

import newswatch.events.rules.TopicEmphasis;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Span;
import newswatch.matching.Words;

/**
 * Where a document says most, and how long it is.
 *
 * @param leadEnd where the lead of the text ends, in code points
 * @param doublings how often a text of {@value #SHORT_WORDS} words doubles to be as long; 0 for
 *     shorter ones
 */
record TextLayout(int leadEnd, double doublings) {
  /** The lead in words: about two sentences, wherever the writer ends paragraphs. */
  static final int LEAD_WORDS = 60;

  /** Up to so many words a text is short. */
  static final int SHORT_WORDS = 250;

  static TextLayout of(MatchDocument document) {
    Words words = document.words(Field.TEXT);
    int count = words.count();
    int leadEnd = count <= LEAD_WORDS ? Integer.MAX_VALUE : words.end(LEAD_WORDS - 1);
    double doublings =
        count <= SHORT_WORDS ? 0 : Math.log((double) count / SHORT_WORDS) / Math.log(2);
    return new TextLayout(leadEnd, doublings);
  }

  /** As how many hits one there counts. */
  double hits(Span span, TopicEmphasis emphasis) {
    if (span.field() == Field.TITLE) {
      return emphasis.title();
    }
    return span.end() <= leadEnd ? emphasis.lead() : 1;
  }
}
