package newswatch.enrich.candidate;

import java.util.Set;
import java.util.regex.Pattern;
import newswatch.enrich.actor.WordList;
import newswatch.events.rules.ActorType;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names in scripts with capitals, made of runs of capitalised words ({@link CapitalRuns}).
 *
 * <p>A run loses the words that open its sentence, its days and months, and its titles with all
 * before them: "Afghan Foreign Minister Amir Khan Muttaqi". What is left of several words is a
 * name; it is firm where it does not open a sentence, because there the first capital says nothing.
 * A single word is a name behind a title; others are {@link LoneNames}.
 */
final class CapitalNames {
  /**
   * Articles and prepositions; none of them is a name or part of one at the start of a sentence.
   */
  private static final Set<String> FRENCH_OPENERS =
      WordList.of("la le les un une des du au aux en dans par pour sur avec selon ce cette ces");

  private static final Pattern PATRONYMIC = Pattern.compile("(вич|вна|вича|вичу|вичем|вны|вной)$");
  private static final int LONGEST = 6;
  private static final int SHORTEST = 3;

  private final NameTally tally;
  private final Words words;
  private final CapitalWords text;

  private final LoneNames loners;

  CapitalNames(NameTally tally, @Nullable String language) {
    this.tally = tally;
    words = tally.words();
    text = new CapitalWords(words, tally.initials(), language);
    loners = new LoneNames(tally, text);
  }

  void collect() {
    new CapitalRuns(text, this::trim).collect();
    loners.judge();
  }

  private void trim(int from, int to, boolean opensSentence) {
    int first = from;
    int last = to;
    boolean opens = opensSentence;
    while (first <= last && isLeading(first, opens)) {
      first++;
      opens = false;
    }
    while (first <= last && text.has(last, WordRole.DATE)) {
      last--;
    }
    if (first > last || last - first >= LONGEST || spoiled(first, last)) {
      return;
    }
    int title = lastTitle(first, last);
    if (title == last) {
      return;
    }
    if (title >= first && TypeClues.of(text.folded(last)) == null) {
      take(title + 1, last, false, true);
    } else if (!isTail(first)) {
      boolean titled = first == from && isTitledBefore(first);
      take(first, last, opens && !titled, titled);
    }
  }

  /** Whether the word only leads to a name. */
  private boolean isLeading(int word, boolean opens) {
    return text.has(word, WordRole.MODIFIER)
        || text.has(word, WordRole.DATE)
        || (opens
            && (text.has(word, WordRole.OPENER) || FRENCH_OPENERS.contains(text.folded(word))));
  }

  private boolean spoiled(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (text.has(word, WordRole.SPOILER)) {
        return true;
      }
    }
    return false;
  }

  private int lastTitle(int first, int last) {
    for (int word = last; word >= first; word--) {
      if (text.isTitle(word)) {
        return word;
      }
    }
    return -1;
  }

  /** Whether the run goes on a name or an office: "Secretary of State John Kerry". */
  private boolean isTail(int first) {
    String before = first < 2 ? "" : text.folded(first - 1);
    if (!before.equals("of") && !before.equals("for")) {
      return false;
    }
    boolean opens =
        first == 2 || text.gap(first - 3) == Gap.ENDS || text.gap(first - 3) == Gap.OPENS;
    return (text.isCapital(first - 2) && !opens) || text.isTitle(first - 2);
  }

  private boolean isTitledBefore(int first) {
    return first > 0 && text.joins(first - 1) && text.isTitle(first - 1);
  }

  private void take(int first, int last, boolean opens, boolean titled) {
    if (first == last) {
      takeOne(first, opens, titled);
    } else if (titled
        && last - first > 1
        && text.isCyrillic(first)
        && !hasPatronymic(first, last)) {
      take(last - 1, last, false, true);
    } else if (text.hasLowerCase(first, last) && isNoThing(last) && isWhole(first, last, titled)) {
      tally.add(first, last, !opens, titled ? titledType(last) : type(first, last));
    }
  }

  /** Without one, what stands between a Russian title and two words of name is its office. */
  private boolean hasPatronymic(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (PATRONYMIC.matcher(text.folded(word)).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is no prefix as in "R-Utah", no echo, and no half of "Energy and Commerce Panel".
   */
  private boolean isWhole(int first, int last, boolean titled) {
    boolean prefix =
        words.end(first) - words.start(first) == 1
            && words.start(first + 1) == words.end(first) + 1
            && words.text().charAt(words.endChar(first)) == '-';
    if (prefix || text.folded(first).equals(text.folded(last))) {
      return false;
    }
    boolean office = TypeClues.of(text.folded(last)) == ActorType.ORGANISATION;
    return office ? !followsAnd(first) : titled || !leadsToOffice(last);
  }

  private boolean followsAnd(int first) {
    return first > 1
        && text.folded(first - 1).equals("and")
        && text.isCapital(first - 2)
        && joined(first - 2);
  }

  private boolean leadsToOffice(int last) {
    int beyond = last + 2;
    return beyond < text.count()
        && joined(last)
        && text.folded(last + 1).equals("and")
        && text.isCapital(beyond)
        && text.endsOffice(beyond, text.count());
  }

  private boolean joined(int word) {
    return text.joins(word) && text.joins(word + 1);
  }

  private boolean isNoThing(int last) {
    return TypeClues.of(text.folded(last)) != null || !text.has(last, WordRole.NO_END);
  }

  private @Nullable ActorType titledType(int last) {
    ActorType clue = TypeClues.of(text.folded(last));
    return clue == null ? ActorType.PERSON : clue;
  }

  private void takeOne(int word, boolean opens, boolean titled) {
    String folded = text.folded(word);
    if (folded.length() < SHORTEST
        || !text.hasLowerCase(word, word)
        || text.has(word, WordRole.NOT_ALONE)
        || text.has(word, WordRole.SPOILER)
        || CommonCapitals.hasCommonEnding(folded)
        || TypeClues.of(folded) != null) {
      return;
    }
    if (titled) {
      tally.add(word, word, true, ActorType.PERSON);
    } else {
      loners.add(word, opens);
    }
  }

  private @Nullable ActorType type(int first, int last) {
    ActorType byLast = TypeClues.of(text.folded(last));
    if (byLast != null) {
      return byLast;
    }
    for (int word = first + 1; word < last; word++) {
      if (text.folded(word).equals("of")) {
        return TypeClues.of(text.folded(word - 1));
      }
    }
    for (int word = first; word < last; word++) {
      if (text.isCapital(word) && words.end(word) - words.start(word) == 1) {
        return ActorType.PERSON;
      }
    }
    return null;
  }
}
