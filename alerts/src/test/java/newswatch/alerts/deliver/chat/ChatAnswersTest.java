package newswatch.alerts.deliver.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.RefusedReason;
import newswatch.events.rules.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message when a service does not take it, and of settings that are wrong. */
class ChatAnswersTest {
  private ChatServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ChatServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack | 404 | no_service",
        "slack | 410 | channel_is_archived",
        "discord | 404 | {\"message\":\"Unknown Webhook\",\"code\":10015}",
        "teams | 410 | gone for good",
        "matrix | 403 | {\"errcode\":\"M_USER_DEACTIVATED\"}",
      })
  void a_service_that_says_that_it_is_gone_is_gone(String kind, int status, String body) {
    assertThat(server.answering(status, body).send(kind, settings(kind), secrets(), message()))
        .isInstanceOf(SendResult.Gone.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack | 400 | invalid_blocks | answered 400 invalid_blocks",
        "discord | 400 | {\"code\": 50035, \"message\": \"Invalid Form Body\"} | answered 400 50035",
        "matrix | 413 | {\"errcode\":\"M_TOO_LARGE\"} | answered 413 M_TOO_LARGE",
        "ntfy | 413 | too much | answered 413",
      })
  void a_message_that_is_never_taken_is_refused(String kind, int status, String body, String why) {
    assertThat(server.answering(status, body).send(kind, settings(kind), secrets(), message()))
        .isEqualTo(new SendResult.Refused(RefusedReason.NOT_TAKEN, why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack | 404 | <html>not found</html> | answered 404",
        "slack | 403 | invalid_token | answered 403 invalid_token",
        "mattermost | 400 | {\"id\":\"web.incoming_webhook.invalid.app_error\"} "
            + "| answered 400 web.incoming_webhook.invalid.app_error",
        "discord | 500 | {\"code\": 0} | answered 500 0",
        "teams | 400 | [] | answered 400",
        "ntfy | 403 | {\"code\":40301,\"http\":403} | answered 403 40301",
        "gotify | 401 | {\"error\":\"Unauthorized\"} | answered 401 Unauthorized",
        "matrix | 403 | {\"errcode\":\"M_FORBIDDEN\"} | answered 403 M_FORBIDDEN",
        "matrix | 401 | {\"errcode\":\"\\u001b[2J\"} | answered 401",
      })
  void everything_else_is_tried_again(String kind, int status, String body, String why) {
    assertThat(server.answering(status, body).send(kind, settings(kind), secrets(), message()))
        .isEqualTo(new SendResult.TryAgain(null, why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack | rate_limited | 30 | 30000",
        "discord | {\"retry_after\":1.337,\"global\":false} | 2 | 1337",
        "discord | {\"retry_after\":1e300} | 2 | 86400000",
        "discord | {\"retry_after\":-1} | 2 | 2000",
        "matrix | {\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":2500} | 9 | 2500",
        "matrix | {\"errcode\":\"M_LIMIT_EXCEEDED\"} | 9 | 9000",
        "ntfy | {\"code\":42901} | 60 | 60000",
      })
  void a_service_that_is_asked_too_often_says_how_long_to_wait(
      String kind, String body, String retryAfter, long milliseconds) {
    assertThat(
            server
                .answering(429, body, retryAfter)
                .send(kind, settings(kind), secrets(), message()))
        .isInstanceOfSatisfying(
            SendResult.TryAgain.class,
            again -> assertThat(again.after()).isEqualTo(Duration.ofMillis(milliseconds)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no address", "ftp://example.org/hidden", "http://a b/hidden"})
  void a_secret_that_is_no_address_is_not_told_to_anybody(String secret) {
    SendResult result =
        server.send("slack", Map.of("url", "env:HOOK"), Map.of("HOOK", secret), message());
    assertThat(result).isNotInstanceOf(SendResult.Delivered.class);
    assertThat(result.toString()).doesNotContain("hidden").doesNotContain("no address");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden\r\nX-Injected: 1", "hidden key", "hidden é"})
  void a_token_that_no_header_can_hold_is_neither_sent_nor_told(String token) {
    SendResult result =
        server.send("gotify", settings("gotify"), Map.of("TOKEN", token), message());
    assertThat(result)
        .isEqualTo(new SendResult.TryAgain(null, "env:TOKEN does not give an application's token"));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void settings_are_judged_together_and_secrets_in_them_are_refused_and_not_repeated() {
    String address = "https://hooks.example.org/hidden";
    assertThat(faults("slack", Map.of("url", address, "colour", "red", "size", "2")))
        .containsExactly(
            "slack needs \"url\": env:NAME or file:PATH of the address of an incoming webhook;"
                + " it is a secret and stays outside",
            "slack has [subject, template, url], not [colour, size]");
    assertThat(faults("matrix", Map.of("url", "matrix.example.org", "token", "hidden")))
        .containsExactly(
            "matrix needs \"url\": the home server's address, or env:NAME or file:PATH for it",
            "matrix needs \"room\": the room's id, which begins with !,"
                + " or env:NAME or file:PATH for it",
            "matrix needs \"token\": env:NAME or file:PATH of an access token;"
                + " it is a secret and stays outside");
    assertThat(faults("ntfy", Map.of("url", "https://ntfy.example.org", "topic", "news")))
        .isEmpty();
    for (String kind : List.of("slack", "mattermost", "discord", "teams")) {
      assertThat(faults(kind, Map.of())).hasSize(1);
      assertThat(faults(kind, Map.of("url", "file:/run/secrets/hook"))).isEmpty();
    }
  }

  private static List<String> faults(String kind, Map<String, String> settings) {
    DestinationKind chat =
        ChatKind.all(request -> null, Clock.systemUTC()).stream()
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow();
    return chat.faults(new Destination("d", kind, settings));
  }

  private Map<String, String> settings(String kind) {
    return switch (kind) {
      case "ntfy" -> Map.of("url", server.url(""), "topic", "news");
      case "gotify" -> Map.of("url", server.url(""), "token", "env:TOKEN");
      case "matrix" ->
          Map.of("url", server.url(""), "room", "!r:example.org", "token", "env:TOKEN");
      default -> Map.of("url", "env:HOOK");
    };
  }

  private Map<String, String> secrets() {
    return Map.of("HOOK", server.url("/hook"), "TOKEN", "t");
  }

  private static Message message() {
    return Messages.one();
  }
}
