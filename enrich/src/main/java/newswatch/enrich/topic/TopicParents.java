package newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Topic;

/**
 * Which topics a topic belongs to.
 *
 * <p>A file with a parent that does not exist or with parents in a circle is refused. In a running
 * system topics come one by one, a child perhaps before its parent, and are removed one by one:
 * there such a link counts as none until it is mended, so that what is in force depends only on the
 * topics that are there and not on the order in which they came.
 */
public final class TopicParents {
  private final Map<String, String> parents = new LinkedHashMap<>();

  private TopicParents(Collection<Topic> topics) {
    for (Topic topic : topics) {
      if (topic.parent() != null) {
        parents.put(topic.id(), topic.parent());
      }
    }
  }

  /** The links that count among these topics. */
  static TopicParents of(Collection<Topic> topics) {
    TopicParents links = new TopicParents(topics);
    Set<String> broken = new HashSet<>();
    links.unknown(topics).forEach(topic -> broken.add(topic.id()));
    links.circles().forEach(broken::addAll);
    links.parents.keySet().removeAll(broken);
    return links;
  }

  /** Every parent that does not exist and every circle, in the order of the topics. */
  public static List<RuleFault> faults(Collection<Topic> topics) {
    TopicParents links = new TopicParents(topics);
    List<RuleFault> faults = new ArrayList<>();
    for (Topic topic : links.unknown(topics)) {
      faults.add(
          RuleFault.ofTopic(
              topic.id(),
              "parent: there is no topic \"" + topic.parent() + "\"; add it or correct the id"));
    }
    for (List<String> circle : links.circles()) {
      String way = String.join(" in ", circle) + " in " + circle.get(0);
      faults.add(
          RuleFault.ofTopic(
              circle.get(0), "parent: a circle: " + way + "; remove one of these parents"));
    }
    return faults;
  }

  /** The parent, its parent and so on, nearest first. */
  List<String> ancestors(String id) {
    return List.copyOf(way(id));
  }

  private Set<String> way(String id) {
    Set<String> way = new LinkedHashSet<>();
    String parent = parents.get(id);
    while (parent != null && way.add(parent)) {
      parent = parents.get(parent);
    }
    return way;
  }

  private List<Topic> unknown(Collection<Topic> topics) {
    Set<String> ids = new HashSet<>();
    topics.forEach(topic -> ids.add(topic.id()));
    return topics.stream()
        .filter(topic -> topic.parent() != null && !ids.contains(topic.parent()))
        .toList();
  }

  /** Each circle once, from its first topic on. */
  private List<List<String>> circles() {
    List<List<String>> circles = new ArrayList<>();
    Set<String> found = new HashSet<>();
    for (String id : parents.keySet()) {
      Set<String> way = way(id);
      if (way.contains(id) && !found.contains(id)) {
        List<String> circle = new ArrayList<>(List.of(id));
        way.stream().filter(step -> !step.equals(id)).forEach(circle::add);
        circles.add(circle);
        found.addAll(circle);
      }
    }
    return circles;
  }
}
