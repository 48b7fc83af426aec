package newswatch.alerts.deliver.chat;

import static newswatch.alerts.deliver.chat.Messages.ZERO_WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import newswatch.alerts.deliver.kind.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each service receives, to the letter. */
class ChatShapesTest {
  private static final SendResult DELIVERED = new SendResult.Delivered("answered 200");

  private ChatServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ChatServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void slack_gets_a_section_for_each_alert() {
    assertThat(server.sendTo("slack", Messages.one())).isEqualTo(DELIVERED);
    assertReceived(
        """
        {"text":"critical: Mes Aynak","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"\
        ~*critical*~","verbatim":true}},{"type":"section","text":{"type":"mrkdwn","text":"\
        ~*Mes Aynak*~\\n<https://example.org/a?b=1&amp;c=(2)#part|Copper &amp; &lt;gold&gt; @~here>\
        \\nExample News, 2026-03-02 08:00 UTC\\n…lease the ~*«Mes Aynak»*~ mine…",\
        "verbatim":true}},{"type":"section","text":{"type":"mrkdwn","text":"also in 2 copies",\
        "verbatim":true}}],"unfurl_links":false,"unfurl_media":false}""");
  }

  @Test
  void mattermost_gets_markdown() {
    assertThat(server.sendTo("mattermost", Messages.one())).isEqualTo(DELIVERED);
    assertReceived(
        """
        {"text":"**critical**\\n\\n**Mes Aynak**\\n[Copper & <gold\\\\> @~here]\
        (https://example.org/a?b=1&c=%282%29#part)\
        \\nExample News, 2026\\\\-03\\\\-02 08:00 UTC\\n…lease the **«Mes Aynak»** mine…\
        \\n\\nalso in 2 copies"}""");
  }

  @Test
  void discord_gets_an_embed_in_which_nothing_is_a_mention() {
    assertThat(server.answering(204, "").sendTo("discord", Messages.one()))
        .isEqualTo(new SendResult.Delivered("answered 204"));
    assertReceived(
        """
        {"embeds":[{"description":"**critical**\\n\\n**Mes Aynak**\\n[Copper & \\\\<gold\\\\> @~here]\
        (https://example.org/a?b=1&c=%282%29#part)\
        \\nExample News, 2026\\\\-03\\\\-02 08\\\\:00 UTC\\n…lease the **«Mes Aynak»** mine…\
        \\n\\nalso in 2 copies","color":15158332}],"allowed_mentions":{"parse":[]}}""");
  }

  @Test
  void teams_gets_a_card_of_runs_without_markup() {
    assertThat(server.answering(202, "").sendTo("teams", Messages.one()))
        .isEqualTo(new SendResult.Delivered("answered 202"));
    assertReceived(
        """
        {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",\
        "content":{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json",\
        "type":"AdaptiveCard","version":"1.4","body":[\
        {"type":"RichTextBlock","inlines":[\
        {"type":"TextRun","text":"critical","weight":"Bolder"}]},\
        {"type":"RichTextBlock","inlines":[\
        {"type":"TextRun","text":"Mes Aynak","weight":"Bolder"}],"spacing":"Medium"},\
        {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Copper & <gold> @here",\
        "selectAction":{"type":"Action.OpenUrl","url":"https://example.org/a?b=1&c=(2)#part"}}],\
        "spacing":"None"},\
        {"type":"RichTextBlock","inlines":[\
        {"type":"TextRun","text":"Example News, 2026-03-02 08:00 UTC"}],"spacing":"None"},\
        {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"…lease the "},\
        {"type":"TextRun","text":"«Mes Aynak»","weight":"Bolder"},\
        {"type":"TextRun","text":" mine…"}],"spacing":"None"},\
        {"type":"RichTextBlock","inlines":[\
        {"type":"TextRun","text":"also in 2 copies"}]}]}}]}""");
  }

  @Test
  void ntfy_gets_json_with_its_priority_and_the_article_to_open() {
    Map<String, String> settings =
        Map.of("url", server.url("/"), "topic", "env:TOPIC", "token", "env:TOKEN");
    assertThat(
            server.send("ntfy", settings, Map.of("TOPIC", "news", "TOKEN", "tk_1"), Messages.one()))
        .isEqualTo(DELIVERED);
    assertReceived(
        """
        {"topic":"news","title":"critical: Mes Aynak","message":"critical\\n\\nMes Aynak\\nCopper & <gold> @~here\
        \\nhttps://example.org/a?b=1&c=(2)#part\\nExample News, 2026-03-02 08:00 UTC\
        \\n…lease the «Mes Aynak» mine…\\n\\nalso in 2 copies","priority":5,\
        "click":"https://example.org/a?b=1&c=(2)#part"}""");
    assertThat(server.last().path()).isEqualTo("/");
    assertThat(server.last().header("Authorization")).hasValue("Bearer tk_1");
    assertThat(server.last().header("X-sequence-id")).hasValue("a1");
  }

  @Test
  void gotify_gets_its_priority_and_extras() {
    Map<String, String> settings = Map.of("url", server.url("/gotify/"), "token", "env:TOKEN");
    assertThat(server.send("gotify", settings, Map.of("TOKEN", "A1"), Messages.one()))
        .isEqualTo(DELIVERED);
    assertReceived(
        """
        {"title":"critical: Mes Aynak","message":"critical\\n\\nMes Aynak\\nCopper & <gold> @~here\
        \\nhttps://example.org/a?b=1&c=(2)#part\\nExample News, 2026-03-02 08:00 UTC\
        \\n…lease the «Mes Aynak» mine…\\n\\nalso in 2 copies","priority":8,\
        "extras":{"client::display":{"contentType":"text/plain"},\
        "client::notification":{"click":{"url":"https://example.org/a?b=1&c=(2)#part"}}}}""");
    assertThat(server.last().path()).isEqualTo("/gotify/message");
    assertThat(server.last().header("X-gotify-key")).hasValue("A1");
  }

  @Test
  void matrix_gets_an_event_that_is_put_under_the_id_of_the_alert() {
    Map<String, String> settings =
        Map.of("url", server.url(""), "room", "!r/1:example.org", "token", "env:TOKEN");
    assertThat(server.send("matrix", settings, Map.of("TOKEN", "syt_1"), Messages.one()))
        .isEqualTo(DELIVERED);
    assertReceived(
        """
        {"msgtype":"m.text","body":"critical\\n\\nMes Aynak\\nCopper & <gold> @~here\
        \\nhttps://example.org/a?b=1&c=(2)#part\\nExample News, 2026-03-02 08:00 UTC\
        \\n…lease the «Mes Aynak» mine…\\n\\nalso in 2 copies",\
        "format":"org.matrix.custom.html","formatted_body":"<strong>critical</strong>\
        <br><br><strong>Mes Aynak</strong>\
        <br><a href=\\"https://example.org/a?b=1&amp;c=(2)#part\\">Copper &amp; &lt;gold&gt; @~here\
        </a><br>Example News, 2026-03-02 08:00 UTC\
        <br>…lease the <strong>«Mes Aynak»</strong> mine…<br><br>also in 2 copies",\
        "m.mentions":{}}""");
    assertThat(server.last().method()).isEqualTo("PUT");
    assertThat(server.last().path())
        .isEqualTo("/_matrix/client/v3/rooms/%21r%2F1%3Aexample.org/send/m.room.message/a1");
    assertThat(server.last().header("Authorization")).hasValue("Bearer syt_1");
  }

  @Test
  void a_message_has_the_same_bytes_however_often_it_is_sent() {
    server.sendTo("slack", Messages.one());
    server.sendTo("slack", Messages.one());
    assertThat(server.requests())
        .extracting(ChatServer.Request::body)
        .hasSize(2)
        .containsOnly(server.last().body());
  }

  @Test
  void what_an_alert_does_not_say_is_left_out() {
    server.sendTo("mattermost", Messages.bare());
    assertReceived("{\"text\":\"**Watch**\\nTitle\\n2026\\\\-03\\\\-02 08:00 UTC\"}");
  }

  @Test
  void a_digest_counts_what_it_tells() {
    server.sendTo("mattermost", Messages.digest(2, "Title", "javascript:alert(1)"));
    assertReceived(
        """
        {"text":"**2 alerts**\
        \\n\\n**Title**\\nTitle\\nExample News, 2026\\\\-03\\\\-02 08:00 UTC\\n…Title…\
        \\n\\nTitle\\nExample News, 2026\\\\-03\\\\-02 08:00 UTC\\n…Title…"}""");
  }

  @Test
  void an_article_that_several_watches_met_is_told_once_with_all_of_them() {
    server.sendTo("mattermost", Messages.group("Mining", "Copper", "Afghanistan"));
    assertReceived(
        """
        {"text":"**Mining, Copper, Afghanistan**\\nTitle\
        \\nExample News, 2026\\\\-03\\\\-02 08:00 UTC\
        \\n…lease the **«Mes Aynak»** mine…\\n\\nalso in 2 copies"}""");
    Map<String, String> settings = Map.of("url", server.url("/"), "topic", "t");
    server.send("ntfy", settings, Map.of(), Messages.group("Mining", "Copper", "Afghanistan"));
    assertThat(server.last().body()).startsWith("{\"topic\":\"t\",\"title\":\"3 watches: Title\"");
  }

  @Test
  void the_end_of_a_burst_names_the_alert_that_began_it() {
    server.sendTo("mattermost", Messages.burstOver());
    assertReceived(
        """
        {"text":"**warning**\\n\\n**Watch**\\nthe burst is over\\nit began with alert a0\\nTitle\
        \\n2026\\\\-03\\\\-02 08:00 UTC"}""");
  }

  @Test
  void a_destination_words_its_articles_and_titles_in_its_own_way() {
    Map<String, String> settings =
        Map.of(
            "url", server.url("/"),
            "topic", "news",
            "subject", "{{severity}}! {{title}}",
            "template", "*{{watches}}*\n{{happened}}\n{{article}}\n{{excerpt}}");
    assertThat(server.send("ntfy", settings, Map.of(), Messages.one())).isEqualTo(DELIVERED);
    assertReceived(
        """
        {"topic":"news","title":"critical! Copper & <gold> @here",\
        "message":"*Mes Aynak*\\nCopper & <gold> @~here\
        \\nhttps://example.org/a?b=1&c=(2)#part\\n…lease the «Mes Aynak» mine…\
        \\n\\nalso in 2 copies","priority":5,"click":"https://example.org/a?b=1&c=(2)#part"}""");
  }

  @Test
  void what_a_template_cannot_word_is_sent_in_the_usual_words_and_the_answer_says_so() {
    Map<String, String> settings =
        Map.of("url", server.url("/"), "topic", "news", "template", "{{titel}}");
    assertThat(server.send("ntfy", settings, Map.of(), Messages.bare()).toString())
        .startsWith("Delivered")
        .contains("answered 200; in the usual words: template: \"template\": line 1: there is no")
        .contains("{{titel}}");
    assertThat(server.last().body()).contains("\"message\":\"Watch\\nTitle");
  }

  @Test
  void a_template_that_is_too_long_for_a_service_gives_way_to_the_usual_words() {
    Map<String, String> settings =
        Map.of(
            "url", server.url("/"), "topic", "news", "template", "王".repeat(1_500) + "{{title}}");
    assertThat(server.send("ntfy", settings, Map.of(), Messages.bare())).isEqualTo(DELIVERED);
    assertThat(server.last().body()).contains("\"message\":\"Watch\\nTitle");
  }

  /** Spaces without width are written as ~. */
  private void assertReceived(String json) {
    assertThat(server.last().body()).isEqualTo(json.replace("~", ZERO_WIDTH));
  }
}
