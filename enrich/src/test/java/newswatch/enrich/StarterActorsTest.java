package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterActorsTest {
  private static final Path SEEDS = Path.of("..", "seeds");
  private static final TagRules RULES =
      TagRuleFiles.read(SEEDS.resolve("taxonomy.yaml"), SEEDS.resolve("actors.yaml")).rules();

  /** The same news in each language: the foreign ministers of China and Kabul met. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 中国外长王毅在喀布尔会见阿富汗外长穆塔基，塔利班和巴基斯坦代表出席。习近平表示祝贺。
          fa | وزیر خارجه چین وانگ یی در کابل افغانستان با امیرخان متقی از طالبان و پاکستان دیدار کرد. شی جین‌پینگ
          prs | وانگ یی وزیر خارجه چین در کابل افغانستان با امیر خان متقی از طالبان و پاکستان دید. شی جین پینگ
          ps | د چین وزیر وانګ یي په کابل افغانستان کې له امیر خان متقي سره ولیدل؛ طالبانو، پاکستان، شي جین پینګ
          ur | چین کے وزیر وانگ یی نے کابل افغانستان میں طالبان کے امیر خان متقی سے ملاقات کی، پاکستان، شی جن پنگ
          ug | جۇڭگو مىنىستىرى ۋاڭ يى كابۇلدا تالىبان بىلەن كۆرۈشتى: كابۇل، ئەمىرخان مۇتتەقى، ئافغانىستان، پاكىستان، شى جىنپىڭ
          ru | Глава МИД Китая Ван И встретился в Кабуле с Амирханом Муттаки, Амир Хан Муттаки, Талибан, Афганистан, Пакистан, Китай, Си Цзиньпин
          ar | وزير خارجية الصين وانغ يي يلتقي أمير خان متقي من طالبان في كابول بأفغانستان، باكستان، أفغانستان، شي جين بينغ
          tr | Çin Bakanı Wang Yi Kabil'de Emirhan Muttaki ile görüştü; Taliban, Afganistan, Pakistan'ın, Şi Cinping
          kk | Қытай министрі Ван И Кабулда Амирхан Муттакимен кездесті; Талибан, Ауғанстан, Пәкістан, Си Цзиньпин
          ky | Кытайдын министри Ван И Кабулда Амирхан Муттаки менен жолукту; Талибан, Афганистан, Пакистан, Си Цзиньпин
          tg | Вазири Чин Ван И дар Кобул бо Амирхон Муттақӣ мулоқот кард; Толибон, Афғонистон, Покистон, Си Ҷинпин
          uz | Xitoy vaziri Van I Kobulda Amirxon Muttaqi bilan uchrashdi; Tolibon, Afg‘oniston, Pokiston, Si Szinpin
          tk | Hytaýyň ministri Wan I Kabulda Emirhan Muttaki bilen duşuşdy; Talyban, Owganystan, Päkistan, Si Szinpin
          """)
  void the_actors_of_the_region_are_known_in_each_of_its_languages(String language, String text) {
    Document document = Document.builder("d", "-", text).language(language).build();

    assertThat(new Tagger(() -> RULES).tag(document).actors())
        .extracting(ActorTag::id)
        .containsAll(
            List.of(
                "china",
                "wang-yi",
                "kabul",
                "amir-khan-muttaqi",
                "taliban",
                "afghanistan",
                "pakistan",
                "xi-jinping"));
  }
}
