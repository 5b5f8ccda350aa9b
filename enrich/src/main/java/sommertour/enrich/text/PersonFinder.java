package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Office;
import sommertour.german.Offices;
import sommertour.german.Token;

/**
 * Finds the persons of an article with their offices. It decides who is one person; names of
 * writers and photographers are left out. What "die Staatssekretärin" refers to is left to others.
 */
public final class PersonFinder {
  private static final Set<String> BEFORE_TOWNS = Set.of("in", "nach", "aus", "In", "Nach", "Aus");

  private final NameWords words;
  private final PersonSpans spans;
  private final Credits credits;
  private final RoleReader roles;
  private final PersonMerger merger;
  private final SurnameSweep sweep;
  private final NameDictionaries dictionaries;

  public PersonFinder(NameDictionaries dictionaries) {
    this.dictionaries = dictionaries;
    words = new NameWords(dictionaries);
    spans = new PersonSpans(words);
    credits = new Credits(words);
    roles = new RoleReader(words);
    merger = new PersonMerger(words);
    sweep = new SurnameSweep(words);
  }

  /**
   * The persons in the order of their first mention; {@code key} is the folded surname and given
   * names ({@code gueler-serap}, {@code leyen} with its particles: {@code von-der-leyen-ursula}).
   *
   * @param text in the normal form of the contract
   * @param sentences of the text
   * @param tokens of the text
   * @param names what the model found in it
   */
  public List<Person> find(
      String text, List<Span> sentences, List<Token> tokens, List<Name> names) {
    Sentences bounds = new Sentences(sentences, tokens);
    List<NamedPerson> mentions = new ArrayList<>();
    boolean[] taken = new boolean[tokens.size()];
    Set<String> parts = partsOfTowns(tokens);
    for (PersonSpans.Range whole : spans.of(tokens, names, bounds)) {
      PersonSpans.Range range = withoutTown(tokens, whole);
      if (range.behind() - range.first() == 1 && parts.contains(tokens.get(range.first()).text())) {
        continue;
      }
      int first = bounds.first(range.first());
      int end = bounds.end(range.first());
      Arrays.fill(taken, range.first(), range.behind(), true);
      if (!credits.isCredit(tokens, range.first(), range.behind(), first, end)) {
        mentions.add(named(text, tokens, range, first, end));
      }
    }
    List<PersonGroup> people = merger.merge(Enumerations.shared(tokens, mentions, bounds, words));
    sweep.complete(
        people,
        tokens,
        taken,
        bounds,
        credits,
        (first, behind, confidence) ->
            named(
                text,
                tokens,
                new PersonSpans.Range(first, behind, confidence),
                bounds.first(first),
                bounds.end(first)));
    Offices offices = words.offices();
    return people.stream()
        .map(person -> person.person(text, tokens, offices))
        .sorted(Comparator.comparingInt(person -> person.mentions().get(0).start()))
        .toList();
  }

  /** "besuchte Ministerin Eva Beispiel Ahlen": behind one surname a town is none. */
  private PersonSpans.Range withoutTown(List<Token> tokens, PersonSpans.Range range) {
    int last = range.behind() - 1;
    boolean town =
        last - range.first() == 2
            && words.isFirstName(tokens.get(range.first()))
            && !words.isFirstName(tokens.get(last - 1))
            && !words.isInitial(tokens.get(last - 1))
            && !words.isParticle(tokens.get(last - 1))
            && dictionaries.isTown(tokens.get(last).text());
    return town ? new PersonSpans.Range(range.first(), last, range.confidence()) : range;
  }

  /** "Marxloh", where the text also says "in Duisburg-Marxloh": a lone word that is no surname. */
  private Set<String> partsOfTowns(List<Token> tokens) {
    Set<String> parts = new HashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      int hyphen = word.indexOf('-');
      if (hyphen > 0
          && BEFORE_TOWNS.contains(tokens.get(i - 1).text())
          && dictionaries.isTown(word.substring(0, hyphen))) {
        parts.add(word.substring(hyphen + 1));
      }
    }
    return parts;
  }

  private NamedPerson named(
      String text, List<Token> tokens, PersonSpans.Range range, int first, int end) {
    Optional<RoleReader.Role> role =
        roles
            .before(text, tokens, range.first(), first)
            .or(() -> roles.after(text, tokens, range.behind(), end));
    return new NamedPerson(
        range.first(),
        range.behind(),
        FullName.of(
            tokens.subList(range.first(), range.behind()).stream().map(Token::text).toList(),
            words),
        role.map(RoleReader.Role::text).orElse(null),
        role.flatMap(known -> words.offices().of(known.text()))
            .map(Office::gender)
            .filter(gender -> gender != Office.Gender.UNKNOWN)
            .orElseGet(() -> roles.addressed(tokens, range.first(), first)),
        roles.party(tokens, range.behind(), end),
        range.confidence());
  }
}
