package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Decides who a sentence says is visiting: office holders from outside who are named in it, or whom
 * a pronoun or an office ("die Staatssekretärin") leads back to.
 */
final class VisitorFinder {
  /** How a sentence speaks of somebody. */
  enum Means {
    NAME,
    OFFICE,
    /** "er", "sie". */
    SUBJECT,
    /** "ihm", "ihr", "seinem". */
    PRONOUN
  }

  /** Someone a sentence speaks of, where it does, and by what. */
  record Reference(Person person, Span span, Means means) {
    boolean byName() {
      return means == Means.NAME;
    }

    /** By name or office, so that it cannot be somebody else. */
    boolean isExplicit() {
      return means == Means.NAME || means == Means.OFFICE;
    }
  }

  /** Before the name of somebody who only goes along. */
  private static final Pattern COMPANION =
      Pattern.compile(
          "\\b(?:[Ii]n Begleitung|[Bb]egleitet|[Gg]emeinsam|[Zz]usammen|[Ss]eite) (?:von|mit|des|der)\\b[^,;]{0,80}$");

  private static final List<Wording> ABSENT =
      Table.rows(VisitorFinder.class, "absent.tsv").stream()
          .map(row -> Wording.of(row[0]))
          .toList();

  /**
   * "bedankte sich bei Ministerin Muster, die am Samstag zu Gast war": the clause tells of her; ",
   * die Gebühren zu senken" does not.
   */
  private static final Pattern RELATIVE =
      Pattern.compile(
          ", (?:die|der) (?![^,;]{0,120}\\bzu \\p{Ll}+en(?=[,.;!]|$| [–(-]))[^,;]{3,200}");

  /** "bekam die Urkunde von Minister Muster überreicht": whoever hands it over is there. */
  private static final Pattern HANDED =
      Pattern.compile(
          " (?:\\p{Ll}+ ){0,2}(?:überreicht|ausgehändigt|übergeben|entgegen\\p{Ll}*|in Empfang)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Kinds of the offices that lead a government. */
  private static final Set<String> HEADS =
      Set.of("ministerpräsident", "kanzler", "regierender bürgermeister");

  private final OfficeRanks offices;
  private final Anaphora anaphora;
  private final Epithets epithets;
  private final List<Person> outsiders;
  private final Optional<Person> main;

  /** By the passage itself: it is asked for once by each who reads it. */
  private final IdentityHashMap<Passage, List<Reference>> known = new IdentityHashMap<>();

  VisitorFinder(Reading reading, OfficeRanks offices) {
    this.offices = offices;
    this.anaphora = new Anaphora(reading, offices);
    this.epithets = new Epithets(offices, reading);
    this.outsiders = reading.persons().stream().filter(offices::isOutside).toList();
    this.main =
        outsiders.stream()
            .max(
                Comparator.comparingInt((Person person) -> person.mentions().size())
                    .thenComparing(person -> -firstMention(person).start()));
  }

  /** Whether the office of somebody lets them be a visitor. */
  boolean isOutside(Person person) {
    return offices.isOutside(person);
  }

  /** The office holder from outside whom the article names most; the first one among equals. */
  Optional<Person> main() {
    return main;
  }

  /** How many office holders from outside the article names. */
  int outsiders() {
    return outsiders.size();
  }

  /** The head of a government, if the article names just one. */
  Optional<Person> head() {
    List<Person> heads =
        outsiders.stream().filter(person -> HEADS.contains(offices.kind(person.role()))).toList();
    return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
  }

  /** The same if the article named them before the offset. */
  Optional<Person> main(int before) {
    return main.filter(person -> firstMention(person).start() < before);
  }

  /** The same if there is no other. */
  Optional<Person> only(int before) {
    return main(before).filter(person -> outsiders.size() == 1);
  }

  /** First span that names the person. */
  Span firstMention(Person person) {
    return person.mentions().get(0);
  }

  /** The outsiders whom the passage names, else the one whom it means by pronoun or office. */
  List<Reference> in(Passage passage) {
    return known.computeIfAbsent(passage, this::find);
  }

  private List<Reference> find(Passage passage) {
    Map<String, Reference> named = new LinkedHashMap<>();
    for (PersonMention mention : passage.persons()) {
      if (offices.isOutside(mention.person())
          && passage.tells(mention.span())
          && !isAbsent(passage, mention.span())) {
        named.putIfAbsent(
            mention.person().key(), new Reference(mention.person(), mention.span(), Means.NAME));
      }
    }
    if (named.isEmpty()) {
      return anaphora
          .byOffice(passage)
          .or(() -> epithets.in(passage))
          .or(() -> anaphora.byPronoun(passage))
          .filter(who -> !isAbsent(passage, who.span()))
          .map(List::of)
          .orElse(List.of());
    }
    int first = named.values().iterator().next().span().start();
    anaphora
        .byPronoun(passage)
        .filter(who -> who.means() == Means.SUBJECT)
        .filter(who -> who.span().start() < first || isAfterCompany(passage, first))
        .ifPresent(who -> named.putIfAbsent(who.person().key(), who));
    return new ArrayList<>(named.values());
  }

  /** "Gemeinsam mit …": whether who is named there goes along with somebody else. */
  static boolean isAfterCompany(Passage passage, int offset) {
    return COMPANION.matcher(passage.before(offset)).find();
  }

  /** Whether the words before tell that somebody is only spoken of. */
  private boolean isAbsent(Passage passage, Span mention) {
    String behind = passage.between(mention.end(), passage.span().end());
    if (RELATIVE.matcher(behind).lookingAt() || HANDED.matcher(behind).lookingAt()) {
      return false;
    }
    String before = passage.before(mention.start());
    return ABSENT.stream().anyMatch(form -> form.isIn(before));
  }
}
