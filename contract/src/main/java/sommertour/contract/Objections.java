package sommertour.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All objections, and what they mean for an article: one that is objected to is not kept; in one
 * that names a person who objects the name is blacked out, letter by letter, so that every offset
 * stays true. A pure function of the list and the article, so a rebuild obeys as the first run did.
 */
public final class Objections {
  /** Nobody objects. */
  public static final Objections NONE = new Objections(List.of());

  private static final char BLACK = '█';

  private final Set<String> articles = new HashSet<>();
  private final NameSearch persons;

  public Objections(Collection<Objection> all) {
    List<Objection> named = new ArrayList<>();
    for (Objection objection : all) {
      if (objection.kind() == Objection.Kind.PERSON) {
        named.add(objection);
      } else {
        articles.add(objection.hash());
      }
    }
    persons = new NameSearch(named);
  }

  public boolean isEmpty() {
    return articles.isEmpty() && persons.isEmpty();
  }

  /** Whether an article is objected to, by its id or its URL; either may be {@code null}. */
  public boolean isAgainst(String id, String url) {
    return !articles.isEmpty()
        && ((id != null && articles.contains(ContentHash.of(id)))
            || (url != null && articles.contains(ContentHash.of(url))));
  }

  /** Those who object and are named in one of the texts; a text may be {@code null}. */
  public Set<Objection> named(String... texts) {
    Set<Objection> named = new LinkedHashSet<>();
    if (!persons.isEmpty()) {
      for (String text : texts) {
        if (text != null) {
          persons.names(text).forEach(found -> named.add(found.person()));
        }
      }
    }
    return named;
  }

  /**
   * The text with the names of these persons blacked out, surnames alone included.
   *
   * @return {@code null} for {@code null}
   */
  public String masked(String text, Set<Objection> named) {
    if (text == null || named.isEmpty()) {
      return text;
    }
    List<NameSearch.Found> found = new ArrayList<>(NameSearch.surnames(text, named));
    persons.names(text).stream().filter(it -> named.contains(it.person())).forEach(found::add);
    StringBuilder masked = new StringBuilder(text);
    for (NameSearch.Found name : found) {
      for (int i = name.start(); i < name.end(); i++) {
        if (Character.isLetter(text.charAt(i))) {
          masked.setCharAt(i, BLACK);
        }
      }
    }
    return masked.toString();
  }

  /**
   * What may be kept of an article: itself, itself with names blacked out, or nothing. Of an
   * article whose id or address gives the name away nothing is kept.
   */
  public Optional<Article> applied(Article article) {
    if (isEmpty()) {
      return Optional.of(article);
    }
    if (isAgainst(article.id(), article.url())) {
      return Optional.empty();
    }
    Set<Objection> named =
        named(
            article.id(),
            article.url(),
            article.title(),
            article.lead(),
            article.text(),
            article.author());
    if (named.isEmpty()) {
      return Optional.of(article);
    }
    if (isMasked(article.id(), named) || isMasked(article.url(), named)) {
      return Optional.empty();
    }
    Article masked =
        new Article(
            article.id(),
            article.url(),
            article.source(),
            article.publisherAgs(),
            masked(article.title(), named),
            masked(article.lead(), named),
            masked(article.text(), named),
            article.published(),
            article.publishedBasis(),
            article.modified(),
            article.modifiedBasis(),
            masked(article.author(), named),
            article.language(),
            article.rights(),
            article.truncated(),
            article.fetchedAt(),
            null);
    return Optional.of(masked.fetched(article.fetchedAt()));
  }

  private boolean isMasked(String text, Set<Objection> named) {
    return text != null && !masked(text, named).equals(text);
  }
}
