package sommertour.sink;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

/**
 * Where the database is.
 *
 * @param url JDBC address of PostgreSQL, without user and password
 * @param user or null for the driver's default
 * @param password or null for none
 */
public record DatabaseSettings(String url, String user, String password) {
  private static final String EXAMPLE = "jdbc:postgresql://127.0.0.1:5432/sommertour";

  /** The form of libpq: {@code postgresql://user:password@host:port/database?parameters}. */
  private static final Pattern LIBPQ =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>[^@]+)");

  /** User and password among the parameters of a JDBC address. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?<=[?&])(?:user|password)=[^&]*(?:&|$)");

  public static final Setting<String> URL =
      Setting.of(
          "database.url",
          "DATABASE_URL",
          Kind.text("[\\s\\S]+", "the address of a PostgreSQL, such as " + EXAMPLE),
          "jdbc:postgresql://host:5432/database or postgresql://user:password@host/database; 'up'"
              + " starts a database of its own without it");

  public static final Setting<String> USER =
      Setting.of(
          "database.user",
          "DATABASE_USER",
          Kind.text(".+", "a name"),
          "wins over what the address holds");

  public static final Setting<String> PASSWORD =
      Setting.of(
              "database.password",
              "DATABASE_PASSWORD",
              Kind.text("[\\s\\S]+", "a password"),
              "wins over what the address holds")
          .asSecret();

  /** All that is to know of the database. */
  public static final List<Setting<?>> SETTINGS = List.of(URL, USER, PASSWORD);

  /**
   * What is set; {@link #USER} and {@link #PASSWORD} win over what the address holds.
   *
   * @throws SettingException if the address is absent or none; the message holds no password
   */
  public static DatabaseSettings of(Settings settings) {
    String address = settings.get(URL);
    DatabaseSettings given = address.startsWith("jdbc:") ? jdbc(address) : libpq(address);
    return new DatabaseSettings(
        given.url,
        settings.find(USER).orElse(given.user),
        settings.find(PASSWORD).orElse(given.password));
  }

  /** The address for messages: no parameters, so nothing that is secret. */
  public String display() {
    return url.replaceFirst("\\?.*", "");
  }

  /** Holds no password. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + display() + ", user=" + user + "]";
  }

  private static DatabaseSettings jdbc(String address) {
    Properties parts = parsed(address);
    String bare = CREDENTIALS.matcher(address).replaceAll("").replaceFirst("[?&]$", "");
    return new DatabaseSettings(
        bare,
        parts.getProperty(PGProperty.USER.getName()),
        parts.getProperty(PGProperty.PASSWORD.getName()));
  }

  private static DatabaseSettings libpq(String address) {
    Matcher parts = LIBPQ.matcher(address);
    if (!parts.matches()) {
      throw noAddress();
    }
    DatabaseSettings given = jdbc("jdbc:postgresql://" + parts.group("rest"));
    return new DatabaseSettings(
        given.url,
        parts.group("user") == null ? given.user : decoded(parts.group("user")),
        parts.group("password") == null ? given.password : decoded(parts.group("password")));
  }

  private static Properties parsed(String address) {
    Properties parts =
        address.startsWith("jdbc:postgresql:") ? Driver.parseURL(address, null) : null;
    if (parts == null) {
      throw noAddress();
    }
    return parts;
  }

  private static String decoded(String part) {
    try {
      // A plus sign is itself in this part of an address, unlike in a form.
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw noAddress();
    }
  }

  private static SettingException noAddress() {
    return new SettingException(
        "DATABASE_URL is no address of a PostgreSQL (not shown, it may hold a password);"
            + " set it to one such as "
            + EXAMPLE
            + ", and percent-encode special characters of a password in it");
  }
}
