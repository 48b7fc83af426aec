package newswatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newswatch.events.Document;

/**
 * News that nobody wrote: about 480 words in 3,000 characters each, with names that come back in a
 * document and across documents, set phrases, quotations, numbers and possessives. The same seed
 * gives the same news on every machine.
 */
final class GeneratedNews {
  private static final int CHARACTERS = 2_650;

  private final SplittableRandom random;
  private final Lexicon lexicon;

  private GeneratedNews(long seed) {
    random = new SplittableRandom(seed);
    lexicon = new Lexicon(random);
  }

  static List<Document> documents(int count, long seed) {
    GeneratedNews news = new GeneratedNews(seed);
    List<Document> documents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      documents.add(news.document(i));
    }
    return documents;
  }

  private Document document(int number) {
    List<String> cast = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cast.add(lexicon.name());
    }
    int length = CHARACTERS / 2 + random.nextInt(CHARACTERS);
    StringBuilder text = new StringBuilder(length + 200);
    while (text.length() < length) {
      text.append(sentence(cast, 10 + random.nextInt(22)));
      text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    String title = headline(cast);
    return Document.builder("generated-" + number, title, text.toString().strip()).build();
  }

  private String headline(List<String> cast) {
    String sentence = sentence(cast, 7);
    return sentence.substring(0, sentence.length() - 1);
  }

  private String sentence(List<String> cast, int words) {
    StringBuilder sentence = new StringBuilder();
    int comma = random.nextInt(2) == 0 ? words / 2 : -1;
    for (int i = 0; i < words; i++) {
      sentence.append(sentence.isEmpty() ? "" : i == comma ? ", " : " ").append(next(cast));
    }
    String text = Lexicon.capitalised(sentence.toString());
    return random.nextInt(8) == 0 ? "“" + text + ".”" : text + ".";
  }

  /** A word, or several that belong together. */
  private String next(List<String> cast) {
    int dice = random.nextInt(100);
    if (dice < 6) {
      return cast.get(random.nextInt(cast.size())) + (random.nextInt(12) == 0 ? "’s" : "");
    } else if (dice < 7) {
      return lexicon.name();
    } else if (dice < 19) {
      return lexicon.phrase();
    } else if (dice < 20) {
      return String.valueOf(random.nextInt(2_030));
    } else if (dice < 21) {
      return lexicon.word() + "-" + lexicon.word();
    }
    return lexicon.word();
  }
}
