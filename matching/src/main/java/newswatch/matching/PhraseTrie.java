package newswatch.matching;

import java.util.Arrays;

/**
 * A trie of numbered nodes in flat arrays: all edges in one hash table, no object per node.
 *
 * <p>Values are numbered in the order of adding; a node's values are a chain.
 */
final class PhraseTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  /** Node and step of each edge, or -1. */
  private long[] edges = new long[64];

  private int[] targets = new int[64];
  private int[] firstValues = {NONE};
  private int[] lastValues = {NONE};
  private int nodes = 1;
  private int[] followingValues = new int[16];
  private int values;

  PhraseTrie() {
    Arrays.fill(edges, NONE);
  }

  /** The node behind a step, or NONE. */
  int next(int node, int step) {
    int slot = slotOf(edge(node, step));
    return edges[slot] == NONE ? NONE : targets[slot];
  }

  int nextOrNew(int node, int step) {
    long edge = edge(node, step);
    int slot = slotOf(edge);
    if (edges[slot] == NONE) {
      if (nodes * 2 >= edges.length) {
        growEdges();
        slot = slotOf(edge);
      }
      edges[slot] = edge;
      targets[slot] = newNode();
    }
    return targets[slot];
  }

  /** Hangs the next value's number on a node, behind those that are there. */
  void addValue(int node) {
    if (values == followingValues.length) {
      followingValues = Arrays.copyOf(followingValues, values * 2);
    }
    followingValues[values] = NONE;
    if (firstValues[node] == NONE) {
      firstValues[node] = values;
    } else {
      followingValues[lastValues[node]] = values;
    }
    lastValues[node] = values++;
  }

  /** The first value of a node, or NONE. */
  int value(int node) {
    return firstValues[node];
  }

  /** The next value of the same node, or NONE. */
  int valueAfter(int value) {
    return followingValues[value];
  }

  private int newNode() {
    if (nodes == firstValues.length) {
      firstValues = Arrays.copyOf(firstValues, nodes * 2);
      lastValues = Arrays.copyOf(lastValues, nodes * 2);
    }
    firstValues[nodes] = NONE;
    lastValues[nodes] = NONE;
    return nodes++;
  }

  private void growEdges() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    Arrays.fill(edges, NONE);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != NONE) {
        int slot = slotOf(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  private int slotOf(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (edges[slot] != NONE && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long edge(int node, int step) {
    return ((long) node << 32) | step;
  }
}
