package newswatch.benchmarks.engine.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits English into about the words that newswatch finds, as cheaply as Lucene can. */
final class MonitorAnalyzer extends Analyzer {
  /** More than any distance that is asked for, so that nothing spans title and text. */
  private static final int BETWEEN_TITLE_AND_TEXT = 1_000;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(tokenizer);
    words = new LowerCaseFilter(words);
    words = new ASCIIFoldingFilter(words);
    return new TokenStreamComponents(tokenizer, words);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_TITLE_AND_TEXT;
  }
}
