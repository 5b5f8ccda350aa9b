package sommertour.runtime;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** What a failure of one of Kafka's clients means to operators: why, and what they can do. */
public final class BrokerFailure {
  private BrokerFailure() {}

  /**
   * Whether the broker refuses, so that waiting does not help: a right, a log-in, a certificate.
   */
  public static boolean isRefusal(Throwable failure) {
    return refusal(failure) != null;
  }

  /**
   * One line: why, and what to do.
   *
   * @param otherwise what to do where the broker does not refuse
   */
  public static String told(Throwable failure, String otherwise) {
    Throwable refusal = refusal(failure);
    if (refusal instanceof AuthorizationException) {
      return oneLine(refusal) + "; grant the right, docs/permissions.md lists all that are needed";
    }
    if (refusal instanceof SaslAuthenticationException) {
      return oneLine(refusal) + "; see to user and password in KAFKA_SASL_JAAS_CONFIG";
    }
    if (refusal instanceof SslAuthenticationException) {
      return "no TLS, "
          + oneLine(deepest(refusal))
          + "; have KAFKA_SSL_TRUSTSTORE_LOCATION hold the certificate of who signed the broker's,"
          + " and KAFKA_BOOTSTRAP_SERVERS the name in it";
    }
    return oneLine(deepest(failure)) + "; " + otherwise;
  }

  private static Throwable refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthorizationException
          || cause instanceof SaslAuthenticationException
          || cause instanceof SslAuthenticationException) {
        return cause;
      }
    }
    return null;
  }

  private static Throwable deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String oneLine(Throwable failure) {
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : failure.getMessage().strip().lines().findFirst().orElse("").strip();
  }
}
