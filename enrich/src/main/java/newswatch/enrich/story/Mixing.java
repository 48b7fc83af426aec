package newswatch.enrich.story;

/** Spreads the bits of a number over all 64, with the finishing steps of SplitMix64. */
final class Mixing {
  private Mixing() {}

  static long of(long number) {
    long mixed = number + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
