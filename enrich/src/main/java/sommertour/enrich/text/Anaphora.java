package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Office;

/** Leads pronouns and offices ("die Staatssekretärin") back to the office holder whom they mean. */
final class Anaphora {
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:(?<she>[Ss]ie)|(?<he>[Ee]r)|(?<her>[Ii]hre?[mnrs]?)|(?<his>[Ii]hn|[Ii]hm|[Ss]eine?[mnrs]?))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ARTICLE_AND_NOUN =
      Pattern.compile(
          "(?:\\b(?:[Dd](?:ie|er|as|en|em|es)|\\p{Lu}[\\p{L}-]+s|[Ii]hre?[mnr]?|[Uu]nsere?[mnr]?|[Dd]iese?[mnr]?|Eine?)"
              + " (?:\\p{Ll}[\\p{Ll}-]* |\\p{Lu}\\p{Ll}+er (?<!(?:inist|anzl|meist)er )(?=\\p{Lu})){0,2}|^)(?:\\p{Lu}\\p{L}*-(?:,| und| sowie|/) ?){0,2}(\\p{Lu}[\\p{L}-]+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ADDRESSES =
      Pattern.compile("\\p{Ll} $", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> OBJECT = Set.of("ihn", "ihm", "Ihn", "Ihm");

  private static final Pattern BORDER =
      Pattern.compile(
          "[,;:.!?–\\n]|\\b(?:und|aber|doch|denn) (?:\\p{L}+ )?$", Pattern.UNICODE_CHARACTER_CLASS);

  /** "Sein Stellvertreter Max Muster kam": who acts is named right behind. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i:sein|ihr)\\p{Ll}{0,2} (?:\\p{Ll}+ )?(?!(?:Gast|Gesprächs)\\p{Ll}+ |Begleit)\\p{Lu}[\\p{L}-]+ (?:Dr\\. )?",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "erklärte ihr Bäcker Max Muster": to her and not hers. */
  private static final Pattern TELLS =
      Pattern.compile(
          "\\b(?:erklär|erzähl|zeig|schilder|berichte|überreich|schenk|klag|präsentier|reich|rechne|erläuter|führ|demonstrier)ten? $");

  private final String text;
  private final OfficeRanks offices;
  private final List<PersonMention> everybody;
  private final List<PersonMention> outsiders;

  Anaphora(Reading reading, OfficeRanks offices) {
    this.text = reading.article().text();
    this.offices = offices;
    this.everybody = PersonMention.inOrder(reading.passages());
    this.outsiders =
        everybody.stream().filter(mention -> offices.isOutside(mention.person())).toList();
  }

  /** Whom an office in the passage means: its holder named last before it, else the first one. */
  Optional<VisitorFinder.Reference> byOffice(Passage passage) {
    Matcher noun = ARTICLE_AND_NOUN.matcher(passage.plain());
    while (noun.find()) {
      String office = noun.group(1);
      boolean outside = offices.isOutside(office);
      if (outside || isOffice(office)) {
        Span span = span(passage, noun.start(1), noun.end(1));
        Optional<Person> holder =
            holder(
                    span,
                    person ->
                        offices.isOfficeOf(person, office)
                            && offices.canBe(offices.gender(office), person))
                .or(
                    () ->
                        holder(
                            span,
                            person -> outside && offices.canBe(offices.gender(office), person)));
        if (holder.isPresent()) {
          return holder.map(
              who -> new VisitorFinder.Reference(who, span, VisitorFinder.Means.OFFICE));
        }
      }
    }
    return Optional.empty();
  }

  /** "die Behördenchefin": another word for the office of one of those from outside. */
  private boolean isOffice(String word) {
    return offices.isSynonym(word)
        && outsiders.stream().anyMatch(mention -> offices.isOfficeOf(mention.person(), word));
  }

  private Optional<Person> holder(Span at, Predicate<Person> fits) {
    List<Person> fitting =
        outsiders.stream()
            .filter(mention -> fits.test(mention.person()))
            .filter(mention -> mention.span().start() < at.start())
            .map(PersonMention::person)
            .toList();
    return fitting.isEmpty()
        ? outsiders.stream().map(PersonMention::person).filter(fits).findFirst()
        : Optional.of(fitting.get(fitting.size() - 1));
  }

  /** Whom the first pronoun of the passage that means anybody from outside means. */
  Optional<VisitorFinder.Reference> byPronoun(Passage passage) {
    Matcher pronoun = PRONOUN.matcher(passage.plain());
    while (pronoun.find()) {
      if (isAddress(passage, pronoun.start()) || isOwner(passage, pronoun.start())) {
        continue;
      }
      boolean feminine = pronoun.group("she") != null || pronoun.group("her") != null;
      boolean subject = pronoun.group("she") != null || pronoun.group("he") != null;
      Span span = span(passage, pronoun.start(), pronoun.end());
      Optional<Person> meant =
          antecedent(
              span,
              subject || OBJECT.contains(pronoun.group()),
              feminine ? Office.Gender.FEMININE : Office.Gender.MASCULINE);
      if (meant.isPresent()) {
        return meant.map(
            who ->
                new VisitorFinder.Reference(
                    who,
                    span,
                    subject ? VisitorFinder.Means.SUBJECT : VisitorFinder.Means.PRONOUN));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwner(Passage passage, int at) {
    Matcher own = OWN.matcher(passage.plain());
    return own.region(at, passage.plain().length()).lookingAt()
        && !TELLS.matcher(passage.plain().substring(0, at)).find()
        && passage.persons().stream()
            .anyMatch(named -> named.span().start() == passage.span().start() + own.end());
  }

  /** "Bitte beachten Sie": within a sentence a capital addresses the reader. */
  private static boolean isAddress(Passage passage, int at) {
    return Character.isUpperCase(passage.plain().charAt(at))
        && ADDRESSES.matcher(passage.plain().substring(0, at)).find();
  }

  /**
   * The office holder from outside named last before the pronoun, unless another person of that
   * gender stands right before it, in its sentence or the one before.
   */
  private Optional<Person> antecedent(Span pronoun, boolean personal, Office.Gender gender) {
    for (int i = PersonMention.firstFrom(everybody, pronoun.start()) - 1; i >= 0; i--) {
      PersonMention mention = everybody.get(i);
      boolean fits = offices.canBe(gender, mention.person());
      if (!fits || (personal && isInClause(mention.span(), pronoun))) {
        continue;
      }
      if (offices.isOutside(mention.person())) {
        return Optional.of(mention.person());
      }
      boolean near = pronoun.start() - mention.span().end() <= NEAR;
      boolean known = offices.gender(mention.person().role()) == gender;
      String words =
          text.substring(Math.max(0, mention.span().start() - NEAR), mention.span().start());
      if (near && known && !BESIDE.matcher(words).find()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Landrätin Eva Beispiel empfing sie": a personal pronoun means nobody whom its own clause names
   * (principle B of binding, Chomsky 1981).
   */
  private boolean isInClause(Span mention, Span pronoun) {
    return pronoun.start() - mention.end() <= NEAR
        && !BORDER.matcher(text.substring(mention.end(), pronoun.start())).find();
  }

  /** "mit Oberbürgermeister Max Muster": who stands beside is not whom a pronoun goes on with. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:mit|von|vom|durch|und|sowie|neben|bei|beim|zu|für|an)\\b (?:\\p{L}+ ){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters between a pronoun and the name it most likely means. */
  private static final int NEAR = 150;

  private static Span span(Passage passage, int start, int end) {
    int offset = passage.span().start();
    return new Span(offset + start, offset + end, passage.span().text().substring(start, end));
  }
}
