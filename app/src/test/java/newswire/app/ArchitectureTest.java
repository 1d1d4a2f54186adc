package newswire.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may depend on what: the rules of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "newswire", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule contractDependsOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("newswire.contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "newswire.ingest..", "newswire.enrich..", "newswire.sink..", "newswire.app..");

  @ArchTest
  static final ArchRule ingestKnowsNoOtherStage =
      noClasses()
          .that()
          .resideInAPackage("newswire.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.enrich..", "newswire.sink..", "newswire.app..");

  @ArchTest
  static final ArchRule enrichKnowsNoOtherStage =
      noClasses()
          .that()
          .resideInAPackage("newswire.enrich..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.ingest..", "newswire.sink..", "newswire.app..");

  @ArchTest
  static final ArchRule sinkKnowsNoOtherStage =
      noClasses()
          .that()
          .resideInAPackage("newswire.sink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("newswire.ingest..", "newswire.enrich..", "newswire.app..");

  @ArchTest
  static final ArchRule stepsNeverSeeKafka =
      noClasses()
          .that()
          .resideInAPackage("newswire.enrich.*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule onlyTheCommandParsesOptions =
      noClasses()
          .that()
          .resideOutsideOfPackage("newswire.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheEmbeddedBrokerSeesKafkasServer =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(EmbeddedKafka|StaleRegistration)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..");

  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("newswire.(*)..").should().beFreeOfCycles();

  /** The list of steps sees them all, so their parent package stands outside this rule. */
  @ArchTest
  static final ArchRule stepsHaveNoCycles =
      slices().matching("newswire.enrich.(*)..").should().beFreeOfCycles();
}
