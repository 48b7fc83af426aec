package newswatch.benchmarks.engine.lucene;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Loads {@link IcuWords} with libraries of its own, which the build puts beside the classes. */
public final class IcuWordsLoader {
  private static final String LIBRARIES = "icu-words";
  private static final String IMPLEMENTATION = "newswatch.benchmarks.engine.lucene.IcuWords";

  private IcuWordsLoader() {}

  /** Counts the words of a text; empty when the libraries are not there. */
  public static Optional<ToIntFunction<String>> load() {
    try {
      URL classes = IcuWordsLoader.class.getProtectionDomain().getCodeSource().getLocation();
      Path libraries = Path.of(classes.toURI()).resolveSibling(LIBRARIES);
      return Files.isDirectory(libraries)
          ? Optional.of(load(classes, libraries))
          : Optional.empty();
    } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
      throw new IllegalStateException("Lucene's ICU words cannot be loaded: " + e, e);
    }
  }

  /** The loader stays open as long as the function is used, which is until the process ends. */
  @SuppressWarnings("unchecked")
  private static ToIntFunction<String> load(URL classes, Path libraries)
      throws IOException, ReflectiveOperationException {
    List<URL> places = new ArrayList<>(List.of(classes));
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
      for (Path jar : jars) {
        places.add(url(jar));
      }
    }
    ClassLoader apart =
        new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    return (ToIntFunction<String>)
        apart.loadClass(IMPLEMENTATION).getDeclaredConstructor().newInstance();
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
