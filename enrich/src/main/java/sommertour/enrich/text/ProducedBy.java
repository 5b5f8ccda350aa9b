package sommertour.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import sommertour.contract.ContentHash;

/** Names the version of code and model, so that what an older one made can be told apart. */
final class ProducedBy {
  /** Digits of the model's hash: enough to tell a handful of models apart. */
  private static final int DIGITS = 8;

  private ProducedBy() {}

  /** Version of the build, {@code +}, start of the name model's SHA-256. */
  static String version() {
    try (InputStream build = ProducedBy.class.getResourceAsStream("build.properties");
        InputStream model = ProducedBy.class.getResourceAsStream("names.bin")) {
      if (build == null || model == null) {
        throw new IllegalStateException("build.properties or names.bin is missing from the jar");
      }
      Properties properties = new Properties();
      properties.load(build);
      return properties.getProperty("version")
          + "+"
          + ContentHash.of(model.readAllBytes()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("the version can't be read", e);
    }
  }
}
