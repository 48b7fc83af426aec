package newswatch.app.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test class where there is no browser; Maven does not print reasons, so it does. */
final class BrowserCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isPresent()
        || HeadlessBrowser.program().isPresent()
        || "required".equals(System.getenv("NEWSWATCH_BROWSER"))) {
      return ConditionEvaluationResult.enabled("there is a browser, or there must be one");
    }
    String why = "no chromium on the PATH; install it to run the tests of the page";
    System.out.println("SKIPPED " + context.getDisplayName() + ": " + why);
    return ConditionEvaluationResult.disabled(why);
  }
}
