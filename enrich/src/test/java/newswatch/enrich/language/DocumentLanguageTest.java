package newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newswatch.events.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN_us, en-US",
    "zh-hant, zh-Hant",
    "prs, prs",
    "und, ",
    "x-private, ",
    "English, ",
    "'???', ",
    "mul, "
  })
  void a_declared_language_is_kept_if_it_is_one(String declared, @Nullable String kept) {
    Document document = Document.builder("d", "Title", "Text").language(declared).build();

    assertThat(DocumentLanguage.of(document)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "en, وزیر خارجه چین با همتای افغان خود درباره معادن گفتگو کرد و پیمانی امضا شد, fa",
    "fa, The foreign minister said that the two countries will sign an agreement on mining, en",
    "zh, Министр иностранных дел встретился с послом и обсудил строительство новой дороги, ru",
    "ru-Latn, Министр иностранных дел встретился с послом и обсудил строительство дороги, ru",
  })
  void a_declared_language_that_is_not_written_in_the_script_of_the_text_is_not_believed(
      String declared, String text, String language) {
    Document document = Document.builder("d", "", text).language(declared).build();

    assertThat(DocumentLanguage.of(document)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "en, چین",
    "fr, The foreign minister said that the two countries will sign an agreement on mining",
    "uz, Ташқи ишлар вазири элчи билан учрашди ва янги йўл қурилишини муҳокама қилди",
    "sr, Ministar spoljnih poslova sastao se sa ambasadorom i razgovarao o izgradnji puta",
    "zh-Latn, Wàijiāo bùzhǎng zài Běijīng huìjiàn le dàshǐ bìng tǎolùn le caikuang wenti",
    "ja, 外相会談で両国の協力について合意したと発表した",
    "en, وزیر خارجه چین said the foreign minister of China who came to Kabul for talks",
  })
  void else_a_declared_language_is_believed(String declared, String text) {
    Document document = Document.builder("d", "", text).language(declared).build();

    assertThat(DocumentLanguage.of(document)).isEqualTo(declared);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "zh: 王毅外长在喀布尔会见了阿富汗临时政府代理外长并讨论了采矿问题",
        "zh: 外长会见大使",
        "ja: 王毅外相はカブールで会談した",
        "ko: 한국어 기사입니다",
        "th: ข่าวไทย",
        "ka: საქართველო",
        "he: שר החוץ נפגש עם השגריר",
        "fa: وزیر خارجه چین با همتای افغان خود در کابل درباره معادن مس گفتگو کرد",
        "ps: د چین د بهرنیو چارو وزیر په کابل کې له خپل افغان سیال سره وکتل او د کان کیندنې خبره یې وکړه",
        "ur: چین کے وزیر خارجہ نے کابل میں اپنے افغان ہم منصب سے ملاقات کی",
        "ar: التقى وزير الخارجية الصيني نظيره الأفغاني في كابول وناقشا التعدين والاستثمار",
        "ug: جۇڭگو تاشقى ئىشلار مىنىستىرى كابۇلدا ئافغانىستانلىق خىزمەتدىشى بىلەن كۆرۈشتى",
        "ckb: وەزیری دەرەوەی چین لە کابول لەگەڵ هاوتا ئەفغانییەکەی کۆبووەوە و باسی کانزایان کرد",
        "ru: Министр иностранных дел встретился с послом и обсудил строительство новой дороги в стране",
        "uk: Міністр закордонних справ зустрівся з послом і обговорив будівництво нової дороги в країні",
        "kk: Сыртқы істер министрі елшімен кездесіп, жаңа жол құрылысын талқылады",
        "ky: Тышкы иштер министри элчи менен жолугуп, жаңы жолдун курулушун талкуулады, өлкө үчүн маанилүү",
        "tg: Вазири корҳои хориҷӣ бо сафир мулоқот карда, сохтмони роҳи навро баррасӣ намуд",
        "uz: Ташқи ишлар вазири элчи билан учрашди ва янги йўл қурилишини муҳокама қилди",
        "uz: Tashqi ishlar vaziri elchi bilan uchrashdi va yangi yoʻl qurilishini muhokama qildi, oʻzbek",
        "uz: O'zbekiston tashqi ishlar vaziri elchi bilan uchrashdi va yangi yo'l qurilishini ko'rib chiqdi",
        "tk: Daşary işler ministri ilçi bilen duşuşyp, täze ýoluň gurluşygyny maslahatlaşdy",
        "az: Xarici işlər naziri səfirlə görüşərək yeni yolun tikintisini müzakirə edib",
        "tr: Dışişleri bakanı büyükelçiyle görüşerek yeni yolun yapımını değerlendirdi",
        "en: The foreign minister met the ambassador and talked about the new road and the mine",
        "de: Der Außenminister traf den Botschafter und sprach mit ihm über die neue Straße",
        "fr: Le ministre des Affaires étrangères a rencontré l'ambassadeur et parlé de la nouvelle route",
      })
  void letters_and_words_tell_the_language_of_a_sentence(String language, String text) {
    assertThat(DocumentLanguage.sure("", text)).isEqualTo(language);
    assertThat(DocumentLanguage.of(Document.builder("d", text, text).build())).isEqualTo(language);
  }

  @Test
  void a_mongolian_text_of_some_length_is_told_from_kyrgyz() {
    assertThat(
            DocumentLanguage.sure(
                "",
                "Гадаад хэргийн сайд Элчин сайдтай уулзаж, шинэ зам барих төслийн талаар ярилцав."
                    + " Хоёр орны хооронд худалдаа өсөж байгааг талууд өндрөөр үнэллээ."))
        .isEqualTo("mn");
  }

  @Test
  void dari_is_persian_unless_it_is_declared() {
    String text =
        "سرپرست وزارت امور خارجه با سفیر چین در کابل دیدار کرد و بر استخراج معادن تاکید شد";

    assertThat(DocumentLanguage.of(Document.builder("d", text, text).build())).isEqualTo("fa");
    assertThat(DocumentLanguage.of(Document.builder("d", text, text).language("prs").build()))
        .isEqualTo("prs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "",
        "OK",
        "日中首脳会談",
        "Kabul",
        "Москва",
        "کابل",
        "Virus corona",
        "Captain Crozier",
      })
  void what_is_too_short_to_be_sure_of_is_of_no_language(String title) {
    assertThat(DocumentLanguage.sure(title, "")).isNull();
  }

  @Test
  void a_quoted_name_decides_nothing() {
    assertThat(
            DocumentLanguage.sure(
                "", "한국 said the minister in English to the press of the country"))
        .isEqualTo("en");
    assertThat(
            DocumentLanguage.sure(
                "",
                "Глава ведомства Мұхтар Тілеуберді прибыл с визитом и провёл переговоры о"
                    + " строительстве новой железной дороги. Стороны подписали документы, которые"
                    + " позволят увеличить объёмы перевозок грузов между странами региона."))
        .isEqualTo("ru");
  }

  @Test
  void of_two_scripts_the_one_with_more_letters_decides() {
    String persian = "وزیر خارجه چین با همتای افغان خود در کابل درباره معادن مس گفتگو کرد";
    String english = "The minister of foreign affairs met his colleague to talk about copper.";

    assertThat(DocumentLanguage.sure("", persian + " " + english.substring(0, 25))).isEqualTo("fa");
    assertThat(DocumentLanguage.sure("", english + " " + persian.substring(0, 25))).isEqualTo("en");
  }

  @Test
  void only_the_beginning_is_looked_at() {
    String english = "The minister of foreign affairs met his colleague to talk about copper. ";

    assertThat(DocumentLanguage.sure("", english.repeat(40) + "中国".repeat(100_000)))
        .isEqualTo("en");
  }

  @Test
  void several_threads_get_the_same_languages() {
    List<String> texts =
        List.of(
            "The foreign minister met the ambassador and talked about the new road and the mine",
            "Der Minister traf den Botschafter und sprach mit ihm von der neuen Strecke am Berg",
            "Le ministre a rencontré le chef de la mission et parlé de la nouvelle route du nord");

    assertThat(
            IntStream.range(0, 3_000)
                .parallel()
                .mapToObj(n -> DocumentLanguage.sure("", texts.get(n % 3)))
                .toList())
        .isEqualTo(
            IntStream.range(0, 3_000).mapToObj(n -> List.of("en", "de", "fr").get(n % 3)).toList());
  }

  @Property(tries = 300)
  void any_text_has_a_language_or_none(@ForAll String title, @ForAll String text) {
    String language = DocumentLanguage.sure(title, text);

    assertThat(language == null ? "en" : LanguageTag.canonical(language)).isNotNull();
  }
}
