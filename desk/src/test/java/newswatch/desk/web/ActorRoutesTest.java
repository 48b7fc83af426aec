package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import newswatch.desk.actors.Candidates;
import newswatch.events.Candidate;
import newswatch.events.channel.Channels;
import newswatch.events.rules.ActorType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActorRoutesTest {
  private static final String STANEKZAI = "/api/candidates/Rahim%20Stanekzai";

  private RunningDesk desk;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = RunningDesk.start();
    propose("Rahim Stanekzai", ActorType.PERSON, 3);
    propose("Logar Copper", null, 9);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void candidates_are_listed_up_to_a_limit() throws Exception {
    assertThat(desk.get("/api/candidates").body())
        .startsWith("[{\"name\":\"Logar Copper\",\"key\":\"logar copper\",\"documents\":9,")
        .contains("\"name\":\"Rahim Stanekzai\"");
    assertThat(desk.get("/api/candidates?limit=1").body()).doesNotContain("Stanekzai");
    assertThat(desk.get("/api/candidates?limit=x").statusCode()).isEqualTo(400);
  }

  @Test
  void a_candidate_is_accepted_once() throws Exception {
    var accepted = desk.send("POST", STANEKZAI + "/accept", "{\"aliases\":[\"Stanekzai\"]}");
    assertThat(accepted.statusCode()).isEqualTo(201);
    assertThat(accepted.body())
        .isEqualTo(
            "{\"id\":\"rahim-stanekzai\",\"name\":\"Rahim Stanekzai\",\"type\":\"person\","
                + "\"aliases\":[{\"name\":\"Stanekzai\",\"strength\":\"strong\"}]}");
    assertThat(desk.send("POST", STANEKZAI + "/accept", "{}").statusCode()).isEqualTo(409);
    assertThat(desk.get("/api/candidates").body()).doesNotContain("Stanekzai");
  }

  @Test
  void what_is_missing_wrong_or_unknown_is_told() throws Exception {
    var typeless = desk.send("POST", "/api/candidates/logar%20copper/accept", "{}");
    assertThat(typeless.statusCode()).isEqualTo(400);
    assertThat(typeless.body()).contains("give its type");
    assertThat(desk.send("POST", STANEKZAI + "/accept", "{\"type\":\"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(desk.send("POST", STANEKZAI + "/accept", "{\"aliases\":1}").statusCode())
        .isEqualTo(400);
    assertThat(desk.send("POST", "/api/candidates/x/accept", "{}").statusCode()).isEqualTo(404);
    assertThat(desk.send("POST", "/api/candidates/x/dismiss", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_candidate_is_dismissed() throws Exception {
    assertThat(desk.send("POST", STANEKZAI + "/dismiss", "").statusCode()).isEqualTo(204);
    assertThat(desk.get("/api/candidates").body()).doesNotContain("Stanekzai");
  }

  @Test
  void pages_elsewhere_cannot_accept_or_dismiss() throws Exception {
    for (String change : new String[] {"/accept", "/dismiss"}) {
      var foreign =
          desk.request(STANEKZAI + change)
              .header("Origin", "https://example.org")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}"));
      assertThat(desk.send(foreign).statusCode()).isEqualTo(403);
    }
    desk.actors.breakDown();
    assertThat(desk.send("POST", STANEKZAI + "/dismiss", "").statusCode()).isEqualTo(503);
  }

  private void propose(String name, ActorType type, int documents) {
    Candidate candidate = Candidates.of(name, type, documents);
    desk.actors.write(Channels.CANDIDATES, candidate.key(), candidate);
  }
}
