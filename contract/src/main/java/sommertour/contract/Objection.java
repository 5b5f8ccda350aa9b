package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody's word that a person or an article is to be kept nowhere. It holds hashes alone: a list
 * of those who do not want to be found must not be where they are found.
 *
 * @param hash of the person's folded name, or of the article's id or canonical URL
 * @param words number of words of the name; 0 for an article
 * @param surnameHash of the folded surname; {@code null} for an article
 * @param surnameWords number of words of the surname; 0 for an article
 * @param at when it was made
 * @param reason a line for those who keep the list; names nobody
 */
public record Objection(
    Kind kind,
    String hash,
    int words,
    String surnameHash,
    int surnameWords,
    Instant at,
    String reason) {

  /** What is objected to. */
  public enum Kind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("article")
    ARTICLE
  }

  /**
   * @throws IllegalArgumentException if the kind or the hash is absent, or a person has no words
   */
  public Objection {
    if (kind == null || hash == null) {
      throw new IllegalArgumentException("the objection has no kind or no hash");
    }
    if (kind == Kind.PERSON && (words < 1 || surnameHash == null || surnameWords < 1)) {
      throw new IllegalArgumentException("the objection to a person has no words");
    }
  }

  /**
   * To a person being named.
   *
   * @param name given name and surname without titles; a surname alone is kept nowhere at all
   * @throws IllegalArgumentException if the name has no letters
   */
  public static Objection toPerson(String name, Instant at, String reason) {
    List<Word> words = Word.of(name);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("the name '" + name + "' has no letters");
    }
    List<Word> surname = Word.of(name.strip().replaceFirst("(?s).*\\s", ""));
    List<Word> last = surname.isEmpty() ? words : surname;
    return new Objection(
        Kind.PERSON,
        Word.hash(words),
        words.size(),
        Word.hash(last),
        last.size(),
        Objects.requireNonNull(at),
        reason);
  }

  /**
   * To an article.
   *
   * @param name its id or its canonical URL
   */
  public static Objection toArticle(String name, Instant at, String reason) {
    return new Objection(Kind.ARTICLE, ContentHash.of(name), 0, null, 0, at, reason);
  }

  /** Key of its record. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + "/" + hash;
  }
}
