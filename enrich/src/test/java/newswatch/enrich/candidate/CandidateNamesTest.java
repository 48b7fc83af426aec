package newswatch.enrich.candidate;

import static newswatch.enrich.Rules.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.enrich.actor.ActorNames;
import newswatch.enrich.actor.MentionFinder;
import newswatch.events.rules.ActorType;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;

class CandidateNamesTest {
  private static final ActorNames LISTED =
      ActorNames.of(
          List.of(
              actor("wang-yi", "Wang Yi", "~Wang"),
              actor("kabul", "Kabul"),
              actor("us", "美国"),
              actor("iran", "ایران")));

  @Test
  void capitalised_words_within_a_sentence_are_a_name() {
    assertThat(names("He met Rahim Stanekzai and Jean-Claude Van Damme.", "en"))
        .containsExactly("Rahim Stanekzai", "Jean-Claude Van Damme");
  }

  @Test
  void particles_and_initials_belong_to_a_name() {
    assertThat(
            names("It was Khalid bin Zayed, not Samuel J. Harris or Ursula von der Leyen.", "en"))
        .containsExactly("Khalid bin Zayed", "Samuel J. Harris", "Ursula von der Leyen");
  }

  @Test
  void titles_and_possessives_are_no_part_of_a_name() {
    assertThat(
            names(
                "They saw Afghan Foreign Minister Rahim Stanekzai’s car, and Gen. Jawad Popal.",
                "en"))
        .containsExactly("Rahim Stanekzai", "Jawad Popal");
  }

  @Test
  void the_word_that_opens_a_sentence_may_be_no_name() {
    assertThat(names("In Rahim Stanekzai they trust. When Jawad Popal came, it rained.", "en"))
        .containsExactly("Rahim Stanekzai", "Jawad Popal");
    assertThat(find("Reportedly Stanekzai left. Rahim Stanekzai stayed.", "en"))
        .as("the start of a sentence alone makes no firm name")
        .noneMatch(FoundName::firm);
  }

  @Test
  void one_word_is_a_name_behind_a_title_or_when_it_recurs_within_sentences() {
    assertThat(names("They met President Duterte.", "en")).containsExactly("Duterte");
    assertThat(names("They asked Zynga, and then Zynga answered.", "en")).containsExactly("Zynga");
    assertThat(names("They asked Zynga only once.", "en")).isEmpty();
    assertThat(names("They met a Polish friend and a Polish uncle.", "en")).isEmpty();
    assertThat(names("The Mission saw a mission, the Mission failed.", "en")).isEmpty();
  }

  @Test
  void a_part_of_a_longer_name_is_a_mention_of_it() {
    List<FoundName> found = find("They saw Rahim Stanekzai. It is said that Stanekzai ran.", "en");
    assertThat(found).extracting(FoundName::name).containsExactly("Rahim Stanekzai");
    assertThat(found.get(0).mentions()).hasSize(2);
  }

  @Test
  void what_is_listed_or_part_of_a_mention_is_no_candidate() {
    assertThat(names("They met Wang Yi, then asked Wang again, and later Wang.", "en")).isEmpty();
    assertThat(names("They met at Kabul University with Wang Yi Xing.", "en")).isEmpty();
    assertThat(names("They heard Wang and Wang once more.", "en")).isEmpty();
  }

  @Test
  void days_months_laws_and_furniture_of_web_pages_are_none() {
    assertThat(names("They met Monday Morning and in Late October.", "en")).isEmpty();
    assertThat(names("It is the Affordable Care Act, see Related Stories and Read More.", "en"))
        .isEmpty();
  }

  @Test
  void headlines_within_the_text_and_lines_in_capitals_say_nothing() {
    assertThat(names("Rahim Stanekzai Sees Copper Mine In Logar", "en")).isEmpty();
    assertThat(names("so it goes RAHIM STANEKZAI SAYS to the press", "en")).isEmpty();
  }

  @Test
  void the_title_adds_mentions_to_names_of_the_text_and_no_names() {
    MatchDocument document =
        MatchDocument.builder("Rahim Stanekzai Meets Copper King", "They saw Rahim Stanekzai.")
            .build();
    List<FoundName> found = new CandidateNames(LISTED).find(document, "en", List.of());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).mentions())
        .extracting(mention -> mention.field())
        .containsExactly(Field.TITLE, Field.TEXT);
  }

  @Test
  void a_hyphen_to_a_small_word_or_an_office_before_makes_no_name() {
    assertThat(names("It is a Stanekzai-led, anti-Popal group of Popal-minded men.", "en"))
        .isEmpty();
    assertThat(names("They met the Secretary of State John Kerry.", "en")).isEmpty();
  }

  @Test
  void halves_of_names_and_prefixes_are_none() {
    assertThat(names("He sits on the House Energy and Commerce Committee as R-Utah.", "en"))
        .isEmpty();
    assertThat(names("He runs the Department of Health and Human Services now.", "en"))
        .containsExactly("Department of Health and Human Services");
  }

  @Test
  void the_last_word_or_the_word_before_of_tells_the_type() {
    assertThat(type("They left the Logar Copper Company early.")).isEqualTo(ActorType.COMPANY);
    assertThat(type("They left the Justice Department early.")).isEqualTo(ActorType.ORGANISATION);
    assertThat(type("They left the University of Herat early.")).isEqualTo(ActorType.ORGANISATION);
    assertThat(type("They left the Helmand River early.")).isEqualTo(ActorType.PLACE);
    assertThat(type("They met President Rahim Stanekzai early.")).isEqualTo(ActorType.PERSON);
    assertThat(type("They left Rahim Stanekzai early.")).isNull();
  }

  @Test
  void cyrillic_names_behind_titles_lose_the_office() {
    assertThat(names("Об этом заявил глава Крыма Сергей Аксенов.", "ru"))
        .containsExactly("Сергей Аксенов");
    assertThat(names("Сегодня министр Иван Иванович Петров уехал.", "ru"))
        .containsExactly("Иван Иванович Петров");
  }

  @Test
  void german_nouns_are_no_names() {
    assertThat(names("Dort sah die Frau das Haus, und das Haus war gross.", "de")).isEmpty();
    assertThat(names("Das sagte Finanzministerin Anna Gruber am Abend.", "de"))
        .containsExactly("Anna Gruber");
  }

  @Test
  void titled_names_are_found_in_arabic_script_up_to_what_goes_on_the_sentence() {
    assertThat(names("در این نشست مولوی رحیم ستانکزی گفت که کار ادامه دارد", "fa"))
        .containsExactly("رحیم ستانکزی");
    assertThat(names("وزیر خارجه ایران جواد پوپل، اعلام کرد", "fa")).containsExactly("جواد پوپل");
    assertThat(names("او استاد دانشگاه بود", "fa")).isEmpty();
  }

  @Test
  void titled_and_dotted_names_are_found_in_chinese() {
    assertThat(names("国防部长赵德明在会上表示", "zh")).containsExactly("赵德明");
    assertThat(names("会议由孙立部长主持", "zh")).isEmpty();
    assertThat(names("昨天，孙立部长指出", "zh")).containsExactly("孙立");
    assertThat(names("总统费利克斯·齐塞克迪在会上", "zh")).containsExactly("费利克斯·齐塞克迪");
    assertThat(names("主席强调，要高级部长", "zh")).isEmpty();
  }

  @Test
  void a_document_gives_a_bounded_number_of_names() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      char letter = (char) ('a' + i % 26);
      text.append("They met Rahim Stan").append(letter).append((char) ('a' + i / 26)).append(". ");
    }
    assertThat(find(text.toString(), "en")).hasSize(CandidateNames.MOST);
  }

  private static ActorType type(String text) {
    return find(text, "en").get(0).type();
  }

  private static List<String> names(String text, String language) {
    return find(text, language).stream().map(FoundName::name).toList();
  }

  private static List<FoundName> find(String text, String language) {
    MatchDocument document = MatchDocument.builder("", text).language(language).build();
    return new CandidateNames(LISTED)
        .find(document, language, new MentionFinder(LISTED).find(document));
  }
}
