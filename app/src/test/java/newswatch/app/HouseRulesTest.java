package newswatch.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Who may know which, and what no room may do. */
@AnalyzeClasses(packages = "newswatch", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest static final ArchRule events_knows_no_other_room = knowsOnly("events");

  @ArchTest static final ArchRule matching_knows_no_other_room = knowsOnly("matching");

  @ArchTest static final ArchRule egress_knows_no_other_room = knowsOnly("egress");

  @ArchTest
  static final ArchRule ingest_knows_events_and_egress = knowsOnly("ingest", "events", "egress");

  @ArchTest
  static final ArchRule enrich_knows_events_and_matching =
      knowsOnly("enrich", "events", "matching");

  @ArchTest
  static final ArchRule alerts_knows_events_matching_and_egress =
      knowsOnly("alerts", "events", "matching", "egress");

  @ArchTest
  static final ArchRule desk_knows_events_and_matching = knowsOnly("desk", "events", "matching");

  @ArchTest
  static final ArchRule nobody_knows_app =
      noClasses()
          .that()
          .resideOutsideOfPackage("newswatch.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("newswatch.app..");

  @ArchTest
  static final ArchRule matching_is_a_library_without_kafka_and_json =
      noClasses()
          .that()
          .resideInAPackage("newswatch.matching..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "com.fasterxml..", "java.nio.file..", "java.net..");

  @ArchTest
  static final ArchRule there_is_one_json_dialect_and_events_sets_it =
      noClasses()
          .that()
          // What the world writes is for ingest to read; what travels has one form.
          .resideOutsideOfPackages("newswatch.events.json..", "newswatch.ingest..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectMapper.class);

  @ArchTest
  static final ArchRule results_do_not_depend_on_the_wall_clock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "newswatch.events..",
              "newswatch.matching..",
              "newswatch.enrich..",
              "newswatch.alerts..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule nothing_is_static_and_changes =
      classes().that().resideInAPackage("newswatch..").should(new OnlyFinalStaticFields());

  @ArchTest
  static final ArchRule one_logging_line_for_everything =
      noClasses().should().dependOnClassesThat().belongToAnyOf(Logger.class);

  @ArchTest
  static final ArchRule there_is_one_way_out =
      noClasses()
          .that()
          .resideOutsideOfPackage("newswatch.egress..")
          .and()
          // It tries the broker that the operator named.
          .doNotHaveFullyQualifiedName("newswatch.app.cli.KafkaAddresses")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..", "javax.net.ssl..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(URLConnection.class, Socket.class, SocketChannel.class)
          .orShould()
          .callMethod(URL.class, "openStream")
          .orShould()
          .callMethod(URL.class, "openConnection");

  @ArchTest
  static final ArchRule only_mail_of_alerts_knows_a_library_that_could_connect_by_itself =
      noClasses()
          .that()
          .resideOutsideOfPackage("newswatch.alerts.deliver.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule mail_is_sent_through_connections_that_egress_opened =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.mail.Transport")
          .orShould()
          .callMethod(SMTPTransport.class, "connect")
          .orShould()
          .callMethod(SMTPTransport.class, "connect", String.class, String.class)
          .orShould()
          .callMethod(SMTPTransport.class, "connect", String.class, String.class, String.class)
          .orShould()
          .callMethod(
              SMTPTransport.class, "connect", String.class, int.class, String.class, String.class);

  @ArchTest
  static final ArchRule names_explain =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Base");

  @ArchTest
  static final ArchRule packages_of_a_room_form_no_circle =
      slices().matching("newswatch.(*).(*)..").should().beFreeOfCycles();

  private static ArchRule knowsOnly(String room, String... known) {
    String[] forbidden =
        Stream.of(
                "events",
                "matching",
                "egress",
                "ingest",
                "enrich",
                "alerts",
                "desk",
                "app",
                "benchmarks")
            .filter(other -> !other.equals(room) && !Set.of(known).contains(other))
            .map(other -> "newswatch." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("newswatch." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden);
  }

  private static final class OnlyFinalStaticFields extends ArchCondition<JavaClass> {
    OnlyFinalStaticFields() {
      super("have no static field that can be assigned");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getFields().stream()
          .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
          .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
          .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
          .forEach(
              field ->
                  events.add(
                      SimpleConditionEvent.violated(
                          field, field.getFullName() + " is static and can be assigned")));
    }
  }
}
