package sommertour.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits: of a text, or of what makes one version of an article. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * Hash of title, text, publication date, author, language and, where there are any, rights. When
   * it was fetched is no part, nor is the day of its last change, which some sites renew daily.
   */
  public static String of(Article article) {
    String content =
        String.join(
            "\u0000",
            article.title() == null ? "" : article.title(),
            article.text(),
            article.published() == null ? "" : article.published().toString(),
            article.author() == null ? "" : article.author(),
            article.language() == null ? "" : article.language());
    return of(
        article.rights() == null
            ? content
            : content + "\u0000" + String.join(",", article.rights()));
  }

  /** Hash of the text's UTF-8 bytes. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hash of the bytes. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
