package newswatch.benchmarks.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits and folds a text as Lucene does it for all scripts, and says how many words it has.
 *
 * <p>Lucene's data fits one version of ICU4J only, which is not the one that newswatch uses. So
 * this class is loaded apart, by {@link IcuWordsLoader}, and known only as a function.
 */
public final class IcuWords extends Analyzer implements ToIntFunction<String> {

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    ICUTokenizer tokenizer = new ICUTokenizer();
    return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
  }

  @Override
  public int applyAsInt(String text) {
    try (TokenStream words = tokenStream("", text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
      int count = 0;
      words.reset();
      while (words.incrementToken()) {
        count += word.length() > 0 && place.endOffset() > place.startOffset() ? 1 : 0;
      }
      words.end();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
