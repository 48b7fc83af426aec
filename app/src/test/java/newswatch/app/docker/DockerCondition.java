package newswatch.app.docker;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test class where no Docker engine answers; Maven does not print reasons, so it does. */
final class DockerCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return ConditionEvaluationResult.enabled("decided for the class");
    }
    Optional<String> silence = DockerEngine.ofEnvironment().silence();
    silence.ifPresent(
        why -> System.out.println("SKIPPED " + context.getDisplayName() + ": " + why));
    return silence
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("a Docker engine answers"));
  }
}
