package sommertour.launcher.demo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What a path holds at one time. */
record Edition(String mediaType, Charset charset, String text, Instant lastModified) {

  /**
   * The text in its charset.
   *
   * @throws IllegalStateException if the charset lacks a character of the text
   */
  byte[] body() {
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] body = new byte[encoded.remaining()];
      encoded.get(body);
      return body;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a text can't be written in " + charset, e);
    }
  }

  /** A strong entity tag: equal for equal bytes, over every restart. */
  String etag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body());
      return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The value of the header Content-Type. Only UTF-8 is named in it: a page in another charset is
   * the page of an old system that says so in its meta element alone.
   */
  String contentType() {
    return charset.equals(StandardCharsets.UTF_8) ? mediaType + ";charset=utf-8" : mediaType;
  }
}
