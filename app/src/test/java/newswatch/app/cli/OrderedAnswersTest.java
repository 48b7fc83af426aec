package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderedAnswersTest {

  @Test
  void answers_come_in_the_order_of_asking_whatever_is_ready_first() throws InterruptedException {
    List<Integer> given = new CopyOnWriteArrayList<>();
    var second = new CountDownLatch(1);
    try (var answers = new OrderedAnswers<Integer>(2, given::add)) {
      answers.ask(
          () -> {
            awaitQuietly(second);
            return 1;
          });
      answers.ask(
          () -> {
            second.countDown();
            return 2;
          });
      answers.finish();
    }
    assertThat(given).containsExactly(1, 2);
  }

  @Test
  void an_answer_is_given_before_the_next_question_comes() throws InterruptedException {
    List<Integer> given = new CopyOnWriteArrayList<>();
    try (var answers = new OrderedAnswers<Integer>(2, given::add)) {
      answers.ask(() -> 1);
      await().until(() -> given.size() == 1);
    }
  }

  @Test
  void more_questions_than_places_are_all_answered() throws InterruptedException {
    List<Integer> given = new ArrayList<>();
    try (var answers = new OrderedAnswers<Integer>(3, given::add)) {
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        answers.ask(() -> number);
      }
      answers.finish();
    }
    assertThat(given).hasSize(1_000).isSorted();
  }

  @Test
  void a_failure_ends_the_questions() {
    try (var answers =
        new OrderedAnswers<Integer>(
            2,
            answer -> {
              throw CommandFailure.outputClosed();
            })) {
      assertThatThrownBy(
              () -> {
                answers.ask(() -> 1);
                answers.finish();
              })
          .isInstanceOf(CommandFailure.class);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
