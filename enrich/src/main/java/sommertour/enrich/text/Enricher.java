package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.DateFinder;
import sommertour.german.Dateline;
import sommertour.german.FoundDate;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.NamedYear;
import sommertour.german.SentenceSplitter;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

/**
 * Reads one article: its persons, places, dates, tour stops and claims. A pure function of the
 * article and the models; safe for many threads at once.
 *
 * <pre>
 * text ─Tokenizer, SentenceSplitter─▶ tokens ─NameFinder─▶ names ─PersonFinder─▶ persons
 *   │                                                       └────PlaceFinder──▶ places
 *   └─DateFinder─▶ dates                    persons, places, dates ─StopCoder─▶ stops
 * </pre>
 */
public final class Enricher {
  private final LanguageCheck language;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final NameFinder names;
  private final PersonFinder persons;
  private final PlaceFinder places;
  private final DateFinder dates;
  private final Dateline dateline;
  private final LateOffices lateOffices;
  private final Narration narration = new Narration(new StatusReader());
  private final Publisher publisher;
  private final StopCoder stops;
  private final ClaimReader claims = new ClaimReader();
  private final String producedBy;

  private Enricher(NameDictionaries dictionaries, Gazetteer gazetteer) {
    this.language = LanguageCheck.load();
    this.tokenizer = new Tokenizer();
    this.splitter = new SentenceSplitter(tokenizer);
    this.names = NameFinder.load(dictionaries);
    this.persons = new PersonFinder(dictionaries);
    this.places = new PlaceFinder(gazetteer);
    this.dates = new DateFinder();
    this.dateline = new Dateline(dates);
    OfficeRanks offices = new OfficeRanks(dictionaries.offices(), dictionaries.firstNames());
    this.lateOffices = new LateOffices(offices);
    this.publisher = new Publisher(gazetteer);
    this.stops = new StopCoder(offices, gazetteer, publisher);
    this.producedBy = ProducedBy.version();
  }

  /** Loads all models and tables of the class path, which takes a second or two. */
  public static Enricher load() {
    return new Enricher(NameDictionaries.load(), Gazetteer.load());
  }

  /** Version of code and models. */
  public String producedBy() {
    return producedBy;
  }

  /** What the article says; one in another language than German is rejected. */
  public Enrichment enrich(Article article) {
    return enrich(article, Trail.untold());
  }

  /** What the article says, with what led to its places and stops noted on the trail. */
  public Enrichment enrich(Article article, Trail trail) {
    Optional<String> foreign = language.foreign(article.text());
    return foreign.isPresent()
        ? new Enrichment.Rejected(
            "language", "the text is in " + foreign.get() + ", not in German; leave it out")
        : read(article, trail);
  }

  private Enrichment read(Article article, Trail trail) {
    String text = article.text();
    List<Token> tokens = tokenizer.tokens(text);
    List<Span> sentences = splitter.sentences(text, tokens);
    List<Name> found = names.find(text, sentences, tokens);
    List<Person> people =
        lateOffices.complete(persons.find(text, sentences, tokens, found), sentences);
    List<PlaceMention> named = places.mentions(context(article, people, found), trail);
    List<FoundDate> timed =
        dates.find(text, article.published(), NamedYear.of(text, article.url()));
    Optional<Span> town = dateline.town(text);
    String plain = Quotations.blanked(text);
    List<Span> told = narration.in(plain, sentences);
    List<FoundDate> days =
        narration.dated(timed, plain, told, Optional.ofNullable(article.published()));
    Reading reading = Readings.of(article, sentences, people, named, days, told, town);
    return new Enrichment.Enriched(
        new EnrichedArticle(
            article.id(),
            article.url(),
            article.source(),
            article.title(),
            article.published(),
            article.language(),
            article.fetchedAt(),
            article.contentHash(),
            Fingerprint.of(text),
            producedBy,
            people,
            PlaceFinder.places(named),
            FoundDate.mentions(days),
            stops.code(reading, trail),
            claims.read(reading)));
  }

  private PlaceContext context(Article article, List<Person> people, List<Name> found) {
    List<Span> occupied =
        people.stream()
            .filter(person -> person.role() != null || person.name().indexOf(' ') > 0)
            .flatMap(person -> person.mentions().stream())
            .toList();
    List<PlaceContext.Hint> hints =
        found.stream()
            .filter(name -> name.type() != Name.Type.PER)
            .map(
                name ->
                    new PlaceContext.Hint(
                        name.span(),
                        PlaceContext.Hint.Kind.valueOf(name.type().name()),
                        name.probability()))
            .toList();
    return new PlaceContext(
        article.text(),
        publisher.home(article).map(GazetteerEntry::ags).orElse(article.publisherAgs()),
        publisher.lands(article),
        Optional.ofNullable(article.published()).flatMap(Edtf::earliest),
        occupied,
        hints);
  }
}
