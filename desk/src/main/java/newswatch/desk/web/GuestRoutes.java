package newswatch.desk.web;

import io.javalin.config.RoutesConfig;

/**
 * Routes of another service at the desk's server. They are for programs and guard themselves, so
 * the desk's {@link Door}, which is made for browsers, lets their requests through.
 */
public interface GuestRoutes {

  /** Whether a path belongs to the guest. */
  boolean owns(String path);

  void addTo(RoutesConfig routes);
}
