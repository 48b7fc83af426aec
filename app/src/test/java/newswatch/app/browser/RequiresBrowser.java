package newswatch.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs where chromium is installed, else is skipped and says why.
 *
 * <p>With {@code NEWSWATCH_BROWSER=required} in the environment its absence is a failure, so that
 * these tests cannot stop running unnoticed. {@code -DexcludedGroups=browser} leaves them out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserCondition.class)
@interface RequiresBrowser {}
