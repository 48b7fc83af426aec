package newswatch.app.docker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs when a Docker engine answers, else is skipped and says why.
 *
 * <p>Only the engine is optional: where one answers, an image that cannot be had is a failure, so
 * that these tests cannot stop running unnoticed. {@code -DexcludedGroups=docker} leaves them out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("docker")
@ExtendWith(DockerCondition.class)
@interface RequiresDocker {}
