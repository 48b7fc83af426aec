package newswatch.matching;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {
  private int[] numbers = new int[32];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  /** Brings the numbers into order and drops repeats. */
  void sort() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || numbers[i] != numbers[kept - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    size = kept;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
