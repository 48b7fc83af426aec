package newswatch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A stretch of a text in which newswatch and Lucene see different words.
 *
 * @param start UTF-16 index of its first word, of either
 * @param end UTF-16 index behind its last word
 * @param ours the words that newswatch sees there
 * @param lucenes the words that Lucene sees there
 */
record TextRegion(int start, int end, List<String> ours, List<String> lucenes) {

  private record Token(int start, int end, String form, boolean isOurs) {}

  /** Every stretch of a text in which the words are not the same, to the character. */
  static List<TextRegion> of(String text, Analyzer analyzer) {
    List<Token> tokens = tokens(text, analyzer);
    tokens.sort(Comparator.comparingInt(Token::start));
    List<TextRegion> regions = new ArrayList<>();
    for (int from = 0; from < tokens.size(); ) {
      int end = tokens.get(from).end();
      int to = from + 1;
      while (to < tokens.size() && tokens.get(to).start() < end) {
        end = Math.max(end, tokens.get(to).end());
        to++;
      }
      List<Token> together = tokens.subList(from, to);
      if (!isSame(together)) {
        int start = together.get(0).start();
        regions.add(new TextRegion(start, end, forms(together, true), forms(together, false)));
      }
      from = to;
    }
    return regions;
  }

  /** The text with newswatch's words, spaces between, instead of what the two see differently. */
  static String writtenOut(String text, Analyzer analyzer) {
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (TextRegion region : of(text, analyzer)) {
      plain.append(text, from, region.start());
      plain.append(' ').append(String.join(" ", region.ours())).append(' ');
      from = region.end();
    }
    return plain.append(text.substring(from)).toString();
  }

  private static boolean isSame(List<Token> together) {
    if (together.size() != 2) {
      return false;
    }
    Token one = together.get(0);
    Token other = together.get(1);
    return one.start() == other.start()
        && one.end() == other.end()
        && one.form().equals(other.form());
  }

  private static List<String> forms(List<Token> tokens, boolean ours) {
    return tokens.stream().filter(token -> token.isOurs() == ours).map(Token::form).toList();
  }

  private static List<Token> tokens(String text, Analyzer analyzer) {
    List<Token> tokens = new ArrayList<>();
    Words words = Words.of(text);
    for (int word = 0; word < words.count(); word++) {
      tokens.add(new Token(words.startChar(word), words.endChar(word), words.folded(word), true));
    }
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(offset.startOffset(), offset.endOffset(), form.toString(), false));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
