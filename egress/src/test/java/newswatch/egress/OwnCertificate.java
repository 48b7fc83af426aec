package newswatch.egress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for one name, made for a test by an authority of the test's own.
 *
 * @param tls serves it, and trusts the authority
 */
public record OwnCertificate(SSLContext tls) {
  private static final String WORD = "changeit";

  /** One that is valid now. */
  public static OwnCertificate of(String name, Path folder) throws Exception {
    return made(folder, name, "-validity", "90");
  }

  /** One that was valid until some days ago. */
  public static OwnCertificate expired(String name, Path folder) throws Exception {
    return made(folder, name, "-startdate", "-10d", "-validity", "5");
  }

  private static OwnCertificate made(Path folder, String name, String... validity)
      throws Exception {
    Path store = folder.resolve("certificate.p12");
    String request = folder.resolve("request").toString();
    String signed = folder.resolve("signed").toString();
    keytool(
        store, "-genkeypair", "authority", "-keyalg", "EC", "-dname", "CN=test", "-ext", "bc:c");
    keytool(store, "-genkeypair", "server", "-keyalg", "EC", "-dname", "CN=" + name);
    keytool(store, "-certreq", "server", "-file", request);
    List<String> signing = new ArrayList<>(List.of("-infile", request, "-outfile", signed));
    signing.addAll(List.of("-ext", "SAN=dns:" + name));
    signing.addAll(List.of(validity));
    keytool(store, "-gencert", "authority", signing.toArray(String[]::new));
    keytool(store, "-importcert", "server", "-file", signed);
    return read(store);
  }

  private static void keytool(Path store, String action, String alias, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(action, "-alias", alias, "-noprompt", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", WORD, "-keystore", store.toString()));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool " + action + " failed: " + said);
    }
  }

  private static OwnCertificate read(Path file) throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(without("authority", file), WORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(without("server", file));
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return new OwnCertificate(tls);
  }

  /** The store without one entry: a certificate that is in it itself would be trusted, expired. */
  private static KeyStore without(String alias, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, WORD.toCharArray());
    }
    store.deleteEntry(alias);
    return store;
  }
}
