/**
 * What a word is, what a query is, and which of many queries a text answers.
 *
 * <p>A {@link newswatch.matching.Words} is a text folded and split into words that keep their exact
 * place in the original. A {@link newswatch.matching.Query} is what somebody looks for; {@link
 * newswatch.matching.QueryParser} reads it from text and {@link newswatch.matching.QueryEvaluator}
 * decides whether a {@link newswatch.matching.MatchDocument} answers it and with which spans,
 * {@link newswatch.matching.Explanation} tells part by part why, or how near it came. For many
 * queries at once, {@link newswatch.matching.WatchIndex} proposes the few that a document could
 * answer and lets the evaluator decide; {@link newswatch.matching.PhraseDictionary} finds a large
 * fixed set of names in one pass. The library knows no Kafka, no clock and no files: equal inputs
 * give equal results.
 */
@NullMarked
package newswatch.matching;

import org.jspecify.annotations.NullMarked;
