package newswatch.ingest.websub;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub that does what it is told to, good or bad. */
final class LocalHub implements AutoCloseable {
  static final String CHALLENGE = "the challenge";

  /** The forms that it was sent. */
  final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  volatile int status = 202;

  /** Whether it does so before it answers the request. */
  volatile boolean asksBackAtOnce;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Javalin server =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/hub", this::receive);
              })
          .start("127.0.0.1", 0);

  private void receive(Context request) {
    Map<String, String> form = new HashMap<>();
    request.formParamMap().forEach((name, values) -> form.put(name, values.get(0)));
    requests.add(form);
    if (asksBackAtOnce) {
      verify();
    }
    request.status(status);
  }

  int port() {
    return server.port();
  }

  String address() {
    return "http://127.0.0.1:" + server.port() + "/hub";
  }

  Map<String, String> last() {
    return requests.get(requests.size() - 1);
  }

  /** Asks back about the last request, as hubs do. */
  HttpResponse<String> verify(String... changes) {
    Map<String, String> query = new HashMap<>();
    query.put("hub.mode", last().get("hub.mode"));
    query.put("hub.topic", last().get("hub.topic"));
    query.put("hub.challenge", CHALLENGE);
    query.put("hub.lease_seconds", "86400");
    for (int i = 0; i < changes.length; i += 2) {
      query.put(changes[i], changes[i + 1]);
    }
    StringBuilder address = new StringBuilder(last().get("hub.callback"));
    char separator = '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      address
          .append(separator)
          .append(parameter.getKey())
          .append('=')
          .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return send(HttpRequest.newBuilder(URI.create(address.toString())));
  }

  /** Sends news, signed with the secret of the last request. */
  HttpResponse<String> distribute(byte[] body, String method) {
    return distribute(body, "X-Hub-Signature", method + "=" + hmac(method, body));
  }

  HttpResponse<String> distribute(byte[] body, String header, String value) {
    return send(
        HttpRequest.newBuilder(URI.create(last().get("hub.callback")))
            .header(header, value)
            .header("Content-Type", "application/atom+xml")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private String hmac(String method, byte[] body) {
    String algorithm = "HmacSHA" + method.substring("sha".length());
    try {
      Mac mac = Mac.getInstance(algorithm);
      byte[] secret = last().get("hub.secret").getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
