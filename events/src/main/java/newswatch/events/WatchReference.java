package newswatch.events;

/** The watch of an alert, in the version that fired. */
public record WatchReference(String id, String name, int version) {}
