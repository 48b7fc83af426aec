package newswatch.enrich.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.enrich.actor.ActorNames;
import newswatch.enrich.actor.MentionFinder;
import newswatch.events.ActorEvent;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.Via;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFinderTest {
  /** A Thursday. */
  private static final Instant PUBLISHED = Instant.parse("2025-05-22T08:00:00Z");

  private static final ActorNames NAMES =
      ActorNames.of(
          List.of(
              actor("wang", ActorType.PERSON, "Wang Yi", "王毅", "Ван И", "وانگ یی"),
              actor(
                  "muttaqi",
                  ActorType.PERSON,
                  "Amir Khan Muttaqi",
                  "Muttaqi",
                  "穆塔基",
                  "Муттаки",
                  "امیرخان متقی"),
              actor("dar", ActorType.PERSON, "Ishaq Dar", "达尔", "Дар"),
              actor("xi", ActorType.PERSON, "Xi Jinping", "习近平", "Си Цзиньпин"),
              actor("putin", ActorType.PERSON, "Vladimir Putin", "普京", "Путин", "Путиным"),
              actor("hibatullah", ActorType.PERSON, "Hibatullah Akhundzada"),
              actor("kabul", ActorType.PLACE, "Kabul", "喀布尔", "Кабул", "Кабуле", "کابل"),
              actor("doha", ActorType.PLACE, "Doha", "多哈"),
              actor("china", ActorType.STATE, "China", "中国", "Китай", "Китаем", "چین", "^Chinese"),
              actor("pakistan", ActorType.STATE, "Pakistan", "巴基斯坦", "Пакистан", "پاکستان"),
              actor(
                  "afghanistan",
                  ActorType.STATE,
                  "Afghanistan",
                  "阿富汗",
                  "Афганистан",
                  "افغانستان",
                  "^Afghan"),
              actor("taliban", ActorType.ARMED_GROUP, "Taliban", "塔利班", "Талибан"),
              actor("iskp", ActorType.ARMED_GROUP, "Islamic State Khorasan", "ISIS-K"),
              actor("mcc", ActorType.COMPANY, "Metallurgical Corporation of China"),
              actor("mines", ActorType.ORGANISATION, "Ministry of Mines"),
              actor("un", ActorType.ORGANISATION, "United Nations")));

  private static Actor actor(String id, ActorType type, String name, String... aliases) {
    List<Alias> list =
        List.of(aliases).stream()
            .map(
                alias ->
                    alias.startsWith("^")
                        ? new Alias(
                            alias.substring(1), AliasStrength.STRONG, List.of(), Via.METONYM)
                        : Alias.strong(alias))
            .toList();
    return new Actor(id, name, type, list);
  }

  private static List<ActorEvent> find(String language, String title, String text) {
    MatchDocument document = MatchDocument.builder(title, text).language(language).build();
    return EventFinder.find(document, language, new MentionFinder(NAMES).find(document), PUBLISHED);
  }

  /** Events as "wang met muttaqi 2025-05-21 @kabul". */
  private static String told(List<ActorEvent> events) {
    return events.stream()
        .map(
            event ->
                event.subject()
                    + " "
                    + event.kind().wireName()
                    + " "
                    + event.object()
                    + (event.date() == null ? "" : " " + event.date())
                    + (event.place() == null ? "" : " @" + event.place()))
        .collect(Collectors.joining("; "));
  }

  private static String inText(String text) {
    return told(find("en", "", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wang Yi met Amir Khan Muttaqi. | wang met muttaqi",
        "Chinese Foreign Minister Wang Yi met with his Afghan counterpart Muttaqi in Kabul on May 21. | wang met muttaqi 2025-05-21 @kabul",
        "Wang Yi and Muttaqi met in Kabul on Wednesday. | wang met muttaqi 2025-05-21 @kabul",
        "On Wednesday in Kabul, Wang Yi held talks with Acting Foreign Minister Amir Khan Muttaqi. | wang met muttaqi 2025-05-21 @kabul",
        "Wang Yi, the Chinese foreign minister, met Muttaqi, who had come from Doha. | wang met muttaqi",
        "Wang Yi, who met Muttaqi in Doha, flew home. | wang met muttaqi @doha",
        "Wang Yi met Ishaq Dar and Muttaqi. | wang met dar; wang met muttaqi",
        "Wang Yi later met again on Monday with Muttaqi. | wang met muttaqi 2025-05-19",
        "Chinese officials met Muttaqi. | china met muttaqi",
        "Wang Yi met Taliban leaders in Kabul. | wang met taliban @kabul",
        "Officials said that Wang Yi had met Muttaqi on 3 June 2024. | wang met muttaqi 2024-06-03",
        "Wang Yi visited Kabul on December 30. | wang visited kabul 2024-12-30",
        "After the talks, Xi Jinping visited Pakistan and Afghanistan. | xi visited pakistan; xi visited afghanistan",
        "Pakistan signed a trade agreement with China. | pakistan signed china",
        "China and Pakistan signed a new trade agreement on Monday. | china signed pakistan 2025-05-19",
        "The Metallurgical Corporation of China signed a contract with the Ministry of Mines in Kabul. | mcc signed mines @kabul",
        "Islamic State Khorasan attacked Kabul on Wednesday. | iskp attacked kabul 2025-05-21",
        "Kabul was attacked by ISIS-K. | iskp attacked kabul",
        "Hibatullah Akhundzada appointed Muttaqi as foreign minister. | hibatullah appointed muttaqi",
        "Muttaqi was appointed by Hibatullah Akhundzada. | hibatullah appointed muttaqi",
        "China pledged $30 million in aid to Afghanistan. | china pledged afghanistan",
        "The United Nations suspended Pakistan. | un suspended pakistan",
        "China suspended flights to Afghanistan. | china suspended afghanistan",
      })
  void a_sentence_that_leaves_no_doubt_tells_an_event(String text, String events) {
    assertThat(inText(text)).isEqualTo(events);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wang Yi did not meet Muttaqi.",
        "Wang Yi never met Muttaqi.",
        "Wang Yi denied that he met Muttaqi.",
        "Wang Yi denied that Xi Jinping met Muttaqi.",
        "Wang Yi refused to meet Muttaqi.",
        "Wang Yi will meet Muttaqi in Kabul.",
        "Wang Yi may have met Muttaqi.",
        "Wang Yi would have met Muttaqi.",
        "If Wang Yi met Muttaqi, nobody knows.",
        "Has Wang Yi met Muttaqi?",
        "He asked whether Wang Yi met Muttaqi.",
        "Wang Yi allegedly met Muttaqi.",
        "“Wang Yi met Muttaqi,” he said.",
        "\"Then Wang Yi met Muttaqi,\" he said.",
        "An aide to Wang Yi met Muttaqi.",
        "Wang Yi's deputy met Muttaqi.",
        "Wang Yi met Muttaqi's deputy.",
        "Wang Yi met Muttaqi supporters.",
        "Wang Yi met Muttaqi Haqqani.",
        "Li Wang Yi met Muttaqi.",
        "Wang Yi met. Muttaqi left.",
        "Wang Yi met reporters before Muttaqi came.",
        "China met Pakistan in the final.",
        "Wang Yi visited Kabul University.",
        "Wang Yi visited China-backed Pakistan Steel.",
        "Wang Yi attacked China over trade.",
        "Pakistan accused China: Afghanistan attacked Kabul.",
        "Pakistan said Afghanistan attacked Kabul.",
        "Pakistan signed Ishaq Dar.",
        "China pledged to help Afghanistan.",
        "The leaders of Pakistan and China met Muttaqi.",
        "Wang Yi met",
        "met Muttaqi",
        "Chinese met Muttaqi.",
        "Wang Yi met Wang Yi.",
        "Chinese companies signed a deal with Pakistan.",
      })
  void what_is_denied_supposed_claimed_or_unsure_is_left_out(String text) {
    assertThat(inText(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 中国外交部长王毅5月21日在喀布尔会见阿富汗临时政府代理外长穆塔基。 | wang met muttaqi 2025-05-21 @kabul",
        "zh | 王毅和穆塔基在喀布尔会晤。 | wang met muttaqi @kabul",
        "zh | 王毅同穆塔基在多哈举行会谈。 | wang met muttaqi @doha",
        "zh | 21日，国家主席习近平访问巴基斯坦，并发表讲话。 | xi visited pakistan 2025-05-21",
        "zh | 中国与巴基斯坦签署了新的贸易协议。 | china signed pakistan",
        "zh | 塔利班袭击了喀布尔。 | taliban attacked kabul",
        "ru | Министр иностранных дел Ван И встретился с Муттаки в Кабуле. | wang met muttaqi @kabul",
        "ru | Си Цзиньпин провел переговоры с президентом Путиным 8 мая. | xi met putin 2025-05-08",
        "ru | Си Цзиньпин посетил Пакистан. | xi visited pakistan",
        "ru | Пакистан подписал соглашение с Китаем. | pakistan signed china",
        "fa | وانگ یی با امیرخان متقی در کابل دیدار کرد. | wang met muttaqi @kabul",
        "fa | وانگ یی وزیر خارجه چین روز چهارشنبه با امیرخان متقی سرپرست وزارت خارجه دیدار کرد. | ",
        "fa | وانگ یی وزیر خارجه چین روز چهارشنبه با امیرخان متقی دیدار کرد. | wang met muttaqi 2025-05-21",
        "fa | وانگ یی به کابل سفر کرد. | wang visited kabul",
        "prs | وانگ یی به کابل سفر کرد. | wang visited kabul",
      })
  void other_languages_tell_events_in_their_own_order(String language, String text, String events) {
    assertThat(told(find(language, "", text))).isEqualTo(events == null ? "" : events);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 王毅将会见穆塔基。",
        "zh | 王毅没有会见穆塔基。",
        "zh | 王毅会见穆塔基的助手。",
        "zh | 王毅是否会见穆塔基？",
        "ru | Ван И не встретился с Муттаки.",
        "ru | Китай посетил Пакистан.",
        "ru | Встретился ли Ван И с Муттаки?",
        "ru | Помощник Ван И встретился с Муттаки.",
        "fa | وانگ یی با امیرخان متقی دیدار نکرد.",
        "fa | وزیر خارجه چین با امیرخان متقی دیدار کرد.",
        "fa | آیا وانگ یی با امیرخان متقی دیدار کرد؟",
        "ur | وانگ یی با امیرخان متقی دیدار کرد.",
      })
  void so_do_they_leave_out_what_is_unsure(String language, String text) {
    assertThat(told(find(language, "", text))).isEmpty();
  }

  @Test
  void headlines_tell_in_the_present() {
    assertThat(told(find("en", "Wang Yi Meets Muttaqi in Kabul", "")))
        .isEqualTo("wang met muttaqi @kabul");
    assertThat(told(find("en", "Wang Yi, Muttaqi meet in Kabul", "")))
        .isEqualTo("wang met muttaqi @kabul");
    assertThat(told(find("en", "Wang Yi meets Muttaqi on Friday", ""))).isEmpty();
    assertThat(inText("When Wang Yi meets Muttaqi, much is at stake.")).isEmpty();
  }

  @Test
  void an_event_told_twice_is_told_once_with_what_is_known_most() {
    assertThat(
            told(
                find(
                    "en",
                    "Wang Yi meets Muttaqi",
                    "Muttaqi met Wang Yi in Kabul on Wednesday. Wang Yi met Muttaqi.")))
        .isEqualTo("muttaqi met wang 2025-05-21 @kabul");
  }

  @Test
  void the_evidence_is_both_actors_and_the_verb_in_order_of_place() {
    ActorEvent event =
        find("en", "", "😀 Then Muttaqi was appointed by Hibatullah Akhundzada.").get(0);

    assertThat(event.evidence())
        .extracting(Evidence::exact)
        .containsExactly("Muttaqi", "was appointed by", "Hibatullah Akhundzada");
    assertThat(event.evidence()).extracting(Evidence::start).containsExactly(7, 15, 32);
  }

  @Test
  void days_without_a_year_are_none_when_it_is_unknown_when_the_document_was_published() {
    MatchDocument document =
        MatchDocument.builder("", "Wang Yi met Muttaqi on Wednesday.").language("en").build();
    List<ActorEvent> events =
        EventFinder.find(document, "en", new MentionFinder(NAMES).find(document), null);

    assertThat(told(events)).isEqualTo("wang met muttaqi");
  }

  @Test
  void a_document_has_so_many_events_at_most() {
    String text = "Wang Yi met Muttaqi on May 1, 2020. ".repeat(200_000);

    assertThat(inText(text)).isEqualTo("wang met muttaqi 2020-05-01");
  }

  @Property(tries = 500)
  void evidence_is_exact_and_nobody_does_anything_to_himself(@ForAll @From("texts") String text) {
    DocumentTexts texts = DocumentTexts.of("", text);
    for (String language : List.of("en", "zh", "ru", "fa")) {
      for (ActorEvent event : find(language, "", text)) {
        assertThat(event.subject()).isNotEqualTo(event.object());
        assertThat(event.evidence()).hasSize(3).isSorted();
        assertThat(event.evidence()).allMatch(e -> texts.field(e.field()).holds(e));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Wang Yi",
            "Muttaqi",
            "Kabul",
            "China",
            "Chinese",
            "met",
            "visited",
            "signed",
            "deal",
            "was attacked by",
            "appointed",
            "and",
            ",",
            ".",
            "the",
            "minister",
            "on May 31",
            "2025",
            "in",
            "who",
            "officials",
            "not",
            "?",
            "“",
            "😀",
            "王毅",
            "会见",
            "穆塔基",
            "Ван И",
            "встретился с",
            "\n",
            "\n\n",
            "’s",
            "-",
            "with",
            "pledged",
            "million",
            "to",
            "suspended");
    return pieces.list().ofMaxSize(25).map(list -> String.join(" ", list));
  }
}
