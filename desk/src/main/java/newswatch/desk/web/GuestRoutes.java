package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Routes of another service at the desk's server. They are for programs and guard themselves, so
 * the desk's {@link Door}, which is made for browsers, lets their requests through.
 */
public interface GuestRoutes {

  /** A guest that is made of its two parts. */
  static GuestRoutes of(Predicate<String> owned, Consumer<RoutesConfig> added) {
    return new GuestRoutes() {
      @Override
      public boolean owns(String path) {
        return owned.test(path);
      }

      @Override
      public void addTo(RoutesConfig routes) {
        added.accept(routes);
      }
    };
  }

  /** Whether a path belongs to the guest. */
  boolean owns(String path);

  void addTo(RoutesConfig routes);
}
