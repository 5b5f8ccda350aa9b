package sommertour.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import sommertour.runtime.KafkaSettings;

/**
 * A broker that talks to others over TLS after a log-in by SCRAM alone, and lets nobody do what was
 * not granted. Its own listener, without either, is for the test as the administrator.
 */
final class GuardedBroker implements AutoCloseable {
  private static final Path GRANTS = Path.of("..", "ops", "acls.tsv");

  private final EmbeddedKafka kafka;
  private final TestKeys keys;
  private final int port;

  /**
   * One line of the table.
   *
   * @param user to whom
   * @param kind of resource
   * @param name of the resource, or its beginning
   * @param pattern literal or prefixed
   * @param operations that are allowed
   */
  record Grant(String user, String kind, String name, String pattern, List<String> operations) {
    /** Those of its operations that nobody has made use of. */
    List<AclOperation> unused(Set<WatchedAuthorizer.Question> questions) {
      return operations.stream()
          .map(operation -> AclOperation.valueOf(constant(operation)))
          .filter(operation -> questions.stream().noneMatch(it -> allows(it, operation)))
          .toList();
    }

    private boolean allows(WatchedAuthorizer.Question question, AclOperation operation) {
      return question.allowed()
          && question.user().equals(user)
          && question.operation() == operation
          && question.kind() == ResourceType.valueOf(constant(kind))
          && (pattern.equals("literal")
              ? question.name().equals(name)
              : question.name().startsWith(name));
    }

    List<AclBinding> bindings() {
      ResourcePattern resource =
          new ResourcePattern(
              ResourceType.valueOf(constant(kind)), name, PatternType.valueOf(constant(pattern)));
      return operations.stream()
          .map(
              operation ->
                  new AclBinding(
                      resource,
                      new AccessControlEntry(
                          "User:" + user,
                          "*",
                          AclOperation.valueOf(constant(operation)),
                          AclPermissionType.ALLOW)))
          .toList();
    }
  }

  private GuardedBroker(EmbeddedKafka kafka, TestKeys keys, int port) {
    this.kafka = kafka;
    this.keys = keys;
    this.port = port;
  }

  static GuardedBroker start(Path folder, TestKeys keys) throws Exception {
    int own = freePort();
    int controller = freePort();
    int guarded = freePort();
    EmbeddedKafka kafka =
        EmbeddedKafka.start(
            folder,
            own,
            controller,
            Map.ofEntries(
                Map.entry(
                    "listeners",
                    "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d,GUARDED://127.0.0.1:%d"
                        .formatted(own, controller, guarded)),
                Map.entry(
                    "listener.security.protocol.map",
                    "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,GUARDED:SASL_SSL"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry(
                    "listener.name.guarded.scram-sha-512.sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.location", keys.store().toString()),
                Map.entry("ssl.keystore.password", TestKeys.PASSWORD),
                Map.entry("ssl.key.password", TestKeys.PASSWORD),
                Map.entry("authorizer.class.name", WatchedAuthorizer.class.getName()),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:ANONYMOUS")));
    return new GuardedBroker(kafka, keys, guarded);
  }

  /** The grants of the table that operators use. */
  static List<Grant> grants() throws IOException {
    return Files.readAllLines(GRANTS).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(cell -> new Grant(cell[0], cell[1], cell[2], cell[3], List.of(cell[4].split(","))))
        .toList();
  }

  /** Gives each user of the grants a password. */
  void users(List<Grant> grants) throws Exception {
    try (Admin admin = admin()) {
      for (String user : grants.stream().map(Grant::user).distinct().toList()) {
        admin
            .alterUserScramCredentials(
                List.of(
                    new UserScramCredentialUpsertion(
                        user,
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                        TestKeys.PASSWORD)))
            .all()
            .get();
      }
    }
  }

  void grant(List<Grant> grants) throws Exception {
    try (Admin admin = admin()) {
      admin.createAcls(grants.stream().flatMap(it -> it.bindings().stream()).toList()).all().get();
    }
  }

  void revoke(Grant grant) throws Exception {
    try (Admin admin = admin()) {
      admin.deleteAcls(grant.bindings().stream().map(AclBinding::toFilter).toList()).all().get();
    }
  }

  /** As the administrator, without TLS. */
  KafkaSettings administrator() {
    return new KafkaSettings(kafka.bootstrapServers(), "sommertour", 4, (short) 1);
  }

  /** What a process needs to log in as the user. */
  Map<String, String> environment(String user, String password) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + port,
        "KAFKA_SECURITY_PROTOCOL",
        "SASL_SSL",
        "KAFKA_SASL_MECHANISM",
        "SCRAM-SHA-512",
        "KAFKA_SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"%s\" password=\"%s\";".formatted(user, password),
        "KAFKA_SSL_TRUSTSTORE_TYPE",
        "PEM",
        "KAFKA_SSL_TRUSTSTORE_LOCATION",
        keys.certificate().toString());
  }

  Map<String, String> environment(String user) {
    return environment(user, TestKeys.PASSWORD);
  }

  @Override
  public void close() {
    kafka.close();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Admin admin() {
    return Admin.create(administrator().client());
  }

  private static String constant(String word) {
    return word.replace("-", "_").toUpperCase(Locale.ROOT);
  }
}
