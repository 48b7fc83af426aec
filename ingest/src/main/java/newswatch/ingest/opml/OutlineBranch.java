package newswatch.ingest.opml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An outline that is being filled. */
final class OutlineBranch {
  private final Map<String, String> attributes;
  private final boolean worthKeepingEmpty;
  private final List<OutlineBranch> branches = new ArrayList<>();

  private OutlineBranch(Map<String, String> attributes, boolean worthKeepingEmpty) {
    this.attributes = attributes;
    this.worthKeepingEmpty = worthKeepingEmpty;
  }

  /** What holds the outermost outlines. */
  static OutlineBranch root() {
    return new OutlineBranch(Map.of(), true);
  }

  /** A new outline at the end of this one. */
  OutlineBranch add(Map<String, String> attributes) {
    return add(attributes, true);
  }

  /**
   * A new outline at the end of this one.
   *
   * @param worthKeepingEmpty whether it stays when nothing is put into it
   */
  OutlineBranch add(Map<String, String> attributes, boolean worthKeepingEmpty) {
    OutlineBranch branch = new OutlineBranch(attributes, worthKeepingEmpty);
    branches.add(branch);
    return branch;
  }

  /** What it holds now. */
  List<Outline> outlines() {
    List<Outline> outlines = new ArrayList<>();
    for (OutlineBranch branch : branches) {
      List<Outline> inside = branch.outlines();
      if (!inside.isEmpty() || branch.worthKeepingEmpty) {
        outlines.add(new Outline(branch.attributes, inside));
      }
    }
    return outlines;
  }
}
