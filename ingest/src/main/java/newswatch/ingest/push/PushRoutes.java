package newswatch.ingest.push;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import newswatch.events.json.Json;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.json.JsonReader;
import newswatch.ingest.secret.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /documents}: documents as {@code newswatch read} reads them, one, a list, or one on
 * each line. It is answered when Kafka has all of them. Sending the same again is harmless: ids are
 * made of the documents.
 */
public final class PushRoutes {
  /** Where documents are sent. */
  public static final String PATH = "/documents";

  private static final Logger LOG = LoggerFactory.getLogger(PushRoutes.class);
  private static final String BEARER = "bearer ";

  /** Stands in rejections in place of a file. */
  private static final String ORIGIN = "POST " + PATH;

  private final Secret token;
  private final PushLimits limits;
  private final PushBody body;
  private final PushPublisher publisher;
  private final Semaphore places;

  /**
   * The routes.
   *
   * @param token that a request must bear
   * @param publisher that is closed by whoever made it
   */
  public PushRoutes(Secret token, PushPublisher publisher, PushLimits limits) {
    this.token = token;
    this.limits = limits;
    this.publisher = publisher;
    this.body = new PushBody(limits);
    this.places = new Semaphore(limits.requests());
  }

  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::serve);
  }

  private void serve(Context request) {
    if (!isAllowed(request)) {
      request.header("WWW-Authenticate", "Bearer realm=\"newswatch\"");
      Problem.of(
              401,
              "expected the header Authorization: Bearer TOKEN with the token of this newswatch")
          .answer(request);
      return;
    }
    if (!places.tryAcquire()) {
      request.header("Retry-After", "1");
      Problem.of(
              429,
              "over %d requests at the same time; send this one again".formatted(limits.requests()))
          .answer(request);
      return;
    }
    try {
      receive(request);
    } catch (RefusedException e) {
      if (e.status() == 503) {
        request.header("Retry-After", "10");
      }
      Problem.of(e.status(), e.detail()).answer(request);
    } catch (IOException | RuntimeException e) {
      LOG.error("pushed documents could not be taken", e);
      Problem.of(500, "newswatch failed on this request: its log says why").answer(request);
    } finally {
      places.release();
    }
  }

  private boolean isAllowed(Context request) {
    String header = request.header("Authorization");
    return header != null
        && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        && token.is(header.substring(BEARER.length()).strip());
  }

  private void receive(Context request) throws RefusedException, IOException {
    List<ReadOutcome> outcomes = outcomes(body.read(request));
    publisher.publish(outcomes, limits.patience());
    PushAnswer answer = PushAnswer.of(outcomes);
    if (answer.accepted() == 0) {
      Problem.of(answer).answer(request);
      return;
    }
    request
        .status(answer.status())
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(Json.bytes(answer));
  }

  private List<ReadOutcome> outcomes(byte[] documents) throws RefusedException, IOException {
    List<ReadOutcome> outcomes = new ArrayList<>();
    if (documents.length == 0) {
      throw new RefusedException(400, "an empty body: expected a document as a JSON object");
    }
    new JsonReader(limits.inflated())
        .read(
            documents,
            new ByteArrayInputStream(documents),
            false,
            Input.stream(ORIGIN),
            outcome -> {
              if (outcomes.size() <= limits.documents()) {
                outcomes.add(outcome);
              }
            });
    if (outcomes.size() > limits.documents()) {
      throw new RefusedException(
          413,
          "over %,d documents, none of them was taken; send several requests"
              .formatted(limits.documents()));
    }
    return outcomes;
  }
}
