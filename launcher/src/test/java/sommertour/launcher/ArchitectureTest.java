package sommertour.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

/** Which module may know which, and what pure code may not touch. */
@AnalyzeClasses(packages = "sommertour", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "sommertour.german..",
    "sommertour.ingest.page..",
    "sommertour.enrich.text..",
    "sommertour.enrich.tour.."
  };

  @ArchTest
  static final ArchRule contractKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage("sommertour.contract..")
          .should()
          .dependOnClassesThat(modulesOtherThan("contract"))
          .because("the nouns are shared by all and so may lean on none of them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule germanKnowsContractAlone =
      noClasses()
          .that()
          .resideInAPackage("sommertour.german..")
          .should()
          .dependOnClassesThat(modulesOtherThan("german", "contract"))
          .because("the language does not depend on how articles arrive or where events go")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule runtimeKnowsContractAlone =
      noClasses()
          .that()
          .resideInAPackage("sommertour.runtime..")
          .should()
          .dependOnClassesThat(modulesOtherThan("runtime", "contract"))
          .because("what every process needs must not drag in what one process does")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ingestKnowsNeitherEnrichNorSink =
      noClasses()
          .that()
          .resideInAPackage("sommertour.ingest..")
          .should()
          .dependOnClassesThat(modulesOtherThan("ingest", "contract", "german", "runtime"))
          .because("ingest, enrich and sink meet only in topics, so each can run alone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule enrichKnowsNeitherIngestNorSink =
      noClasses()
          .that()
          .resideInAPackage("sommertour.enrich..")
          .should()
          .dependOnClassesThat(modulesOtherThan("enrich", "contract", "german", "runtime"))
          .because("ingest, enrich and sink meet only in topics, so each can run alone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sinkKnowsNeitherIngestNorEnrich =
      noClasses()
          .that()
          .resideInAPackage("sommertour.sink..")
          .should()
          .dependOnClassesThat(modulesOtherThan("sink", "contract", "runtime"))
          .because("what is served comes from topics, never from the code that made it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheLauncherKnowsTheLauncher =
      noClasses()
          .that()
          .resideOutsideOfPackage("sommertour.launcher..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("sommertour.launcher..")
          .because("the launcher wires the modules, and each must also run without it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule contractUsesOnlyTheJdkJacksonAndKafkaClients =
      classes()
          .that()
          .resideInAPackage("sommertour.contract..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "sommertour.contract..",
              "com.fasterxml.jackson..",
              "org.apache.kafka.clients..",
              "org.apache.kafka.common..")
          .because("whoever reads the topics takes the contract along, and all it needs")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule inContractOnlyTopicAndJsonKnowKafka =
      noClasses()
          .that()
          .resideInAPackage("sommertour.contract..")
          .and(not(nameMatching("sommertour\\.contract\\.(Topic|Json)(\\$.*)?")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("a record is a noun of the newsroom and not of the thing that carries it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeKnowsNoKafka =
      pureClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("values in, values out: the shell around it reads and writes topics")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeKnowsNoNetwork =
      pureClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "java.nio.channels..", "javax.net..", "okhttp3..")
                  .and(not(nameMatching("java\\.net\\.(URI.*|URLDecoder|URLEncoder|IDN)"))))
          .because("a fetcher fetches; pure code may take an address apart but not go there")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeKnowsNoDatabase =
      pureClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
          .because("values in, values out: the sink alone stores")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeLogsNothing =
      pureClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
          .because("what pure code has to say stands in the value it returns")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeReadsNoEnvironment =
      pureClasses()
          .should()
          .accessTargetWhere(
              target(
                  calls(
                      "environment or defaults of the machine",
                      "java\\.lang\\.System\\.(getenv|getProperty|getProperties)",
                      "java\\.time\\.ZoneId\\.systemDefault",
                      "java\\.util\\.(TimeZone|Locale)\\.getDefault")))
          .because("the same article must give the same answer on every machine")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeReadsNoClock =
      pureClasses()
          .should()
          .accessTargetWhere(
              target(
                  calls(
                      "clock",
                      "java\\.time\\..*\\.now",
                      "java\\.time\\.Clock\\..*",
                      "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
                      "java\\.util\\.Calendar\\.getInstance",
                      "java\\.util\\.Date\\.<init>")))
          .because("time is data: the same article must give the same answer on every day")
          .allowEmptyShould(true);

  private static GivenClassesConjunction pureClasses() {
    return noClasses().that().resideInAnyPackage(PURE);
  }

  private static DescribedPredicate<JavaClass> modulesOtherThan(String... allowed) {
    String[] packages = new String[allowed.length];
    for (int i = 0; i < allowed.length; i++) {
      packages[i] = "sommertour." + allowed[i] + "..";
    }
    return resideInAPackage("sommertour..")
        .and(not(resideInAnyPackage(packages)))
        .as("belong to a module other than %s", String.join(", ", allowed));
  }

  private static DescribedPredicate<AccessTarget> calls(String what, String... patterns) {
    String any = String.join("|", patterns);
    return DescribedPredicate.describe(
        "reads " + what,
        access -> (access.getOwner().getName() + "." + access.getName()).matches(any));
  }
}
