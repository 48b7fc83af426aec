package newswatch.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import newswatch.app.up.UpFixture;
import newswatch.events.Document;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees at the desk, in a real browser on a whole newswatch. */
@RequiresBrowser
class DeskInBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path data;
  @TempDir static Path profile;

  private static UpFixture up;
  private static HeadlessBrowser browser;

  @BeforeAll
  static void openTheDesk() throws Exception {
    up = new UpFixture(data, UpFixture.ROOT.resolve("seeds"));
    assertThat(up.running().awaitQuiet()).isPresent();
    browser = HeadlessBrowser.start(profile);
    browser.open(up.desk());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (up != null) {
      up.close();
    }
  }

  @Test
  void every_alert_and_document_of_the_corpus_is_listed() {
    awaitCount("#alerts-list .cards > li", up.all(Channels.ALERTS).size());
    awaitCount("#documents-list .cards > li", up.all(Channels.TAGGED).size());
    assertThat(text("#connection")).doesNotContain("Connecting");
  }

  @Test
  void every_view_can_be_reached_and_shows_itself_alone() {
    for (String view :
        new String[] {
          "documents", "watches", "sources", "delivery", "names", "rejected", "alerts"
        }) {
      browser.evaluate("document.querySelector('nav [data-view=" + view + "]').click()");
      await()
          .atMost(PATIENCE)
          .until(() -> browser.evaluate("document.body.dataset.view").asText().equals(view));
    }
  }

  @Test
  void the_text_of_a_document_never_becomes_markup() {
    String hostile = "<img src=x onerror='document.title=1'><script>document.title=2</script>";
    Document document =
        Document.builder("hostile", hostile, hostile + " and Mes Aynak in Logar").build();
    try (var producer = new KafkaProducer<String, byte[]>(up.connection().producerSettings())) {
      producer.send(
          new ProducerRecord<>(
              Channels.DOCUMENTS.name(),
              document.id(),
              Channels.DOCUMENTS.value().encode(document)));
    }
    await().atMost(PATIENCE).until(() -> text("#documents-list .cards").contains("<script>"));
    browser.evaluate(
        "[...document.querySelectorAll('#documents-list .cards > li')]"
            + ".find(card => card.textContent.includes('onerror'))"
            + ".querySelector('a, button').click()");
    await().atMost(PATIENCE).until(() -> browser.evaluate("reader.open").asBoolean());
    assertThat(text("#reader")).contains("<script>");
    assertThat(browser.evaluate("document.title").asText()).contains("newswatch");
    assertThat(
            browser.evaluate("document.querySelectorAll('main img, #reader img').length").asInt())
        .isZero();
    browser.pressEscape();
    await().atMost(PATIENCE).until(() -> !browser.evaluate("reader.open").asBoolean());
  }

  @Test
  void a_watch_gets_its_settings_in_the_sheet_and_keeps_those_that_are_not_touched() {
    browser.evaluate("document.querySelector('#watch-add').click()");
    type("name", "Fights in لوگر");
    type("query", "logar (clash");
    await().atMost(PATIENCE).until(() -> text("#query-check").contains("Position"));
    type("query", "logar (clash OR attack)");
    browser.evaluate("document.querySelector('#watch-further').open = true");
    type("severity", "critical");
    type("quiet-from", "22:00");
    type("quiet-until", "07:00");
    type("quiet-zone", "Asia/Kabulistan");
    type("when", "burst");
    type("burst-at-least", "4");
    submit();
    await().atMost(PATIENCE).until(() -> text("[data-setting=quiet]").contains("no time zone"));
    assertThat(browser.evaluate("document.activeElement.name").asText()).isEqualTo("quiet-zone");

    type("quiet-zone", "Asia/Kabul");
    submit();
    await().atMost(PATIENCE).until(DeskInBrowserIT::sheetIsClosed);
    String kept =
        "\"quiet\":{\"from\":\"22:00\",\"until\":\"07:00\",\"zone\":\"Asia/Kabul\"},"
            + "\"when\":{\"burst\":{\"window\":\"1h\",\"at-least\":4,\"times\":3.0,\"count\":\"stories\"}}}";
    assertThat(watch("fights-in-لوگر")).contains("\"severity\":\"critical\"").endsWith(kept);

    await().atMost(PATIENCE).until(() -> text("#watches-list .cards").contains("on a burst: 4"));
    browser.evaluate("document.querySelector('[aria-label=\"Edit Fights in لوگر\"]').click()");
    type("owner", "Amina");
    submit();
    await().atMost(PATIENCE).until(DeskInBrowserIT::sheetIsClosed);
    String owned = watch("fights-in-لوگر");
    assertThat(owned).contains("\"owner\":\"Amina\"").contains("\"version\":2").endsWith(kept);

    await().atMost(PATIENCE).until(() -> text("#watches-list .cards").contains("kept by Amina"));
    browser.evaluate("document.querySelector('[aria-label=\"Edit Fights in لوگر\"]').click()");
    submit();
    await().atMost(PATIENCE).until(DeskInBrowserIT::sheetIsClosed);
    assertThat(watch("fights-in-لوگر")).isEqualTo(owned);
  }

  @Test
  void a_watch_is_tried_on_what_has_passed_before_it_is_kept() {
    browser.evaluate("document.querySelector('#watch-add').click()");
    type("query", "sirajuddin NEAR/3 haqqani");
    browser.evaluate("document.querySelector('#watch-try').click()");
    await().atMost(PATIENCE).until(() -> text("#watch-trial").contains("would have fired on 1 of"));
    browser.pressEscape();
    await().atMost(PATIENCE).until(DeskInBrowserIT::sheetIsClosed);
  }

  /** What a person does with a field of the sheet. */
  private static void type(String field, String value) {
    browser.evaluate(
        ("{ const field = document.querySelector('#watch-editor form').elements['%s'];"
                + " field.value = '%s';"
                + " for (const kind of ['input', 'change'])"
                + " field.dispatchEvent(new Event(kind, { bubbles: true })); }")
            .formatted(field, value));
  }

  private static void submit() {
    browser.evaluate("document.querySelector('#watch-editor [type=submit]').click()");
  }

  private static boolean sheetIsClosed() {
    return !browser.evaluate("document.querySelector('#watch-editor').open").asBoolean();
  }

  private static String watch(String id) {
    return browser
        .evaluate("fetch('/api/watches/" + id + "').then(answer => answer.text())")
        .asText();
  }

  void each_alert_shows_what_became_of_it_and_is_sent_again_when_asked() {
    awaitCount("#alerts-list .outcomes .status.delivered", up.all(Channels.ALERTS).size());
    assertThat(text("#alerts-list .outcomes li")).contains("delivered to console");
    int printed = up.alertLines().size();
    press("#alerts-list .card", "Send again");
    await().atMost(PATIENCE).until(() -> up.alertLines().size() > printed);
    await().atMost(PATIENCE).until(() -> text("#alerts-list").contains("is sent again"));
  }

  @Test
  void a_watch_is_muted_at_its_alert_and_unmuted_in_the_list() {
    awaitCount("#alerts-list .menu", 1);
    browser.evaluate("document.querySelector('#alerts-list .menu summary').click()");
    press("#alerts-list .menu[open]", "4 h");
    await().atMost(PATIENCE).until(() -> text("#alerts-list").contains("is muted for 4 h"));
    browser.evaluate("document.querySelector('nav [data-view=delivery]').click()");
    await().atMost(PATIENCE).until(() -> text("#mutes").contains("watch "));
    press("#mutes", "Unmute");
    await().atMost(PATIENCE).until(() -> text("#mutes").isEmpty());
  }

  @Test
  void a_destination_is_added_with_what_is_wrong_told_and_tested_and_removed() {
    browser.evaluate("document.querySelector('nav [data-view=delivery]').click()");
    browser.evaluate("document.querySelector('#destination-add').click()");
    awaitCount("#destination-editor [data-setting=secret]", 1);
    enter("[name=id]", "ops-hook");
    enter("[data-setting=url]", "https://10.0.0.1/hook");
    press("#destination-editor", "Save");
    await()
        .atMost(PATIENCE)
        .until(() -> text("#destination-editor .problem").contains("needs \"secret\""));
    enter("[data-setting=secret]", "env:OPS_HOOK");
    press("#destination-editor", "Save");
    await().atMost(PATIENCE).until(() -> text("#destinations").contains("ops-hook"));
    press("#destinations [data-id=ops-hook]", "Test");
    await()
        .atMost(PATIENCE)
        .until(() -> text("#destinations [data-id=ops-hook]").contains("would be tried again"));
    press("#destinations [data-id=ops-hook]", "Remove");
    press("#destination-removal", "Remove");
    await().atMost(PATIENCE).until(() -> !text("#destinations").contains("ops-hook"));
  }

  /** Presses the button with a label. */
  private static void press(String selector, String label) {
    browser.evaluate(
        "[...document.querySelectorAll('%s button')].find(b => b.textContent === '%s').click()"
            .formatted(selector, label));
  }

  private static void enter(String field, String text) {
    browser.evaluate(
        "document.querySelector('#destination-editor %s').value = '%s'".formatted(field, text));
  }

  private static void awaitCount(String selector, int count) {
    assertThat(count).isPositive();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                browser.evaluate("document.querySelectorAll('" + selector + "').length").asInt()
                    >= count);
  }

  private static String text(String selector) {
    return browser.evaluate("document.querySelector('" + selector + "').textContent").asText();
  }
}
