package sommertour.launcher;

/** What the container tests run, in the versions of the embedded ones. */
final class Images {
  static final String KAFKA = "apache/kafka:4.3.1";
  static final String POSTGRESQL = "postgres:18";

  private Images() {}
}
