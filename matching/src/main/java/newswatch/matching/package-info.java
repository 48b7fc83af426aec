/**
 * What a word is, what a query is, and which of many queries a text answers.
 *
 * <p>A {@link newswatch.matching.Words} is a text folded and split into words that keep their exact
 * place in the original. A {@link newswatch.matching.Query} is what somebody looks for; {@link
 * newswatch.matching.QueryParser} reads it from text and {@link newswatch.matching.QueryEvaluator}
 * decides whether a {@link newswatch.matching.MatchDocument} answers it and with which spans,
 * {@link newswatch.matching.Explanation} tells part by part why, or how near it came. For many
 * queries at once, be they watches, expressions of topics or the names of actors, {@link
 * newswatch.matching.WatchIndex} proposes the few that a document could answer and lets the
 * evaluator decide. The library knows no Kafka, no clock and no files: equal inputs give equal
 * results.
 *
 * <p><b>The way of a document.</b> PlainText and WordScanner split it into words with hashes.
 * Postings, of each Layer's Segment, ask a filter for every word and every two neighbours, look up
 * what passes, and give candidates. QueryEvaluator runs their bytes (QueryEncoder wrote them) over
 * the document's Occurrences and collects Evidence.
 *
 * <p><b>The way of a query.</b> QueryLexer and QueryParser make a tree of it, QueryEncoder bytes of
 * the tree, Anchors choose by Rarity what it hangs on, and WatchIndex puts it in force.
 */
@NullMarked
package newswatch.matching;

import org.jspecify.annotations.NullMarked;
