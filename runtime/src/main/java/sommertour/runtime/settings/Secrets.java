package sommertour.runtime.settings;

import java.util.regex.Pattern;

/** Keeps what is secret out of what people read. */
final class Secrets {
  private static final Pattern NAME =
      Pattern.compile("(?i).*(tok|pass|pwd|secr|jaas|cred|key|auth).*");

  /** In an address: before the @, or among its parameters. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<=://)[^/@]*(?=@)|(?i)(?<=[?&](?:password|sslpassword)=)[^&]*");

  private Secrets() {}

  /** The value without what an address in it holds of user and password. */
  static String masked(String value) {
    return IN_ADDRESS.matcher(value).replaceAll("********");
  }

  /** The value of something that nobody knows: shown unless its name tells of a secret. */
  static String masked(String name, String value) {
    return NAME.matcher(name).matches() ? "********" : masked(value);
  }
}
