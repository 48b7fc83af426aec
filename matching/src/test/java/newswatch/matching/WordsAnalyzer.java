package newswatch.matching;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives Lucene the words of {@link Words}, so that only what is done with them can differ. */
final class WordsAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new WordsTokenizer());
  }

  private static final class WordsTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Words words = Words.of("");
    private int next;

    @Override
    public void reset() throws IOException {
      super.reset();
      words = Words.of(read(input));
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == words.count()) {
        return false;
      }
      term.append(words.folded(next));
      offset.setOffset(words.startChar(next), words.endChar(next));
      step.setPositionIncrement(words.position(next) - (next == 0 ? -1 : words.position(next - 1)));
      next++;
      return true;
    }

    private static String read(Reader reader) throws IOException {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
