package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.german.OfficeMention;
import sommertour.german.OfficeRank;
import sommertour.german.Token;

/**
 * Decides which tokens are the name of a person: what the model says, with offices and titles cut
 * off, and what stands behind an office or before "MdL" or a party in brackets.
 */
final class PersonSpans {
  /** Confidence of a name that only its office or party gives away. */
  private static final double BY_OFFICE = 0.8;

  /** A name that the model doubts so much needs a first name or an office. */
  private static final double DOUBTED = 0.6;

  /** No article stands before a name, so what has one is only a name if the model is sure. */
  private static final double SURE = 0.85;

  private static final int LONGEST_NAME = 6;

  private static final Pattern AGE = Pattern.compile("[2-9]\\d");

  /** "mehrere Minister Einrichtungen": no name follows. */
  private static final Set<String> SEVERAL =
      Set.of("mehrere", "mehreren", "einige", "einigen", "viele", "vielen", "alle", "allen");

  private final NameWords words;
  private final NameParts parts;
  private final Apposition appositions;
  private final NameWidening widening;

  PersonSpans(NameWords words) {
    this.words = words;
    this.parts = new NameParts(words);
    this.appositions = new Apposition(words.offices());
    this.widening = new NameWidening(words, parts);
  }

  /** Tokens from {@code first} to before {@code behind} are a name. */
  record Range(int first, int behind, double confidence) {
    boolean overlaps(Range other) {
      return first < other.behind && other.first < behind;
    }

    Range with(Range other) {
      return new Range(
          Math.min(first, other.first),
          Math.max(behind, other.behind),
          Math.max(confidence, other.confidence));
    }
  }

  /**
   * The names, in order, none overlapping.
   *
   * @param tokens of the text
   * @param names what the model found, in order
   * @param sentences of the text
   */
  List<Range> of(List<Token> tokens, List<Name> names, Sentences sentences) {
    ModelView model = new ModelView(tokens, names);
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int limit = Math.min(sentences.end(i), i + LONGEST_NAME);
      boolean opens = i > sentences.first(i);
      Range found = fromModel(tokens, i, model, opens);
      Optional<Range> beside = opens ? byOffice(tokens, i, limit, model) : Optional.empty();
      if (beside.isEmpty()) {
        beside = bySeatOrParty(tokens, i, sentences.end(i));
      }
      if (beside.isPresent()) {
        found = found == null ? beside.get() : found.with(beside.get());
      }
      if (found != null) {
        add(ranges, widening.of(tokens, found, sentences, model));
      }
    }
    return ranges;
  }

  private static void add(List<Range> ranges, Range range) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).overlaps(range)) {
      ranges.set(last, ranges.get(last).with(range));
    } else {
      ranges.add(range);
    }
  }

  /** The model's person that begins here once offices and signs are cut off; null if none does. */
  private Range fromModel(List<Token> tokens, int index, ModelView model, boolean hasBefore) {
    Name name = model.personAt(index);
    if (name == null
        || !parts.canBegin(tokens.get(index))
        || (index > 0
            && name.equals(model.personAt(index - 1))
            && parts.canBegin(tokens.get(index - 1)))) {
      return null;
    }
    int end = index;
    while (end < tokens.size() && name.equals(model.personAt(end))) {
      end++;
    }
    int behind = parts.end(tokens, index, end);
    Token before = hasBefore ? tokens.get(index - 1) : null;
    boolean afterOffice = before != null && words.isOffice(before);
    boolean afterArticle = before != null && words.isArticle(before);
    boolean torn =
        behind < end
            && !words.isOffice(tokens.get(behind))
            && !words.isParticle(tokens.get(behind));
    boolean rest = before != null && !afterOffice && name.equals(model.personAt(index - 1));
    double confidence = name.probability();
    boolean doubted =
        (confidence < DOUBTED && !words.isCommonFirstName(tokens.get(index)))
            || (afterArticle && confidence < SURE)
            || (torn && confidence < SURE);
    // "… besucht die Ministerin Kommunale Zentren"
    boolean attribute =
        behind == index + 1
            && behind < tokens.size()
            && parts.canBegin(tokens.get(behind))
            && confidence < SURE;
    return attribute || rest || (doubted && !afterOffice)
        ? null
        : new Range(index, behind, confidence);
  }

  /** "Landrat Dr. Olaf Beispiel": the name that begins here, right behind an office or title. */
  private Optional<Range> byOffice(List<Token> tokens, int index, int limit, ModelView model) {
    Token first = tokens.get(index);
    if (!parts.canBegin(first)) {
      return Optional.empty();
    }
    int marks = index;
    while (marks > 0 && NameWords.isMark(tokens.get(marks - 1))) {
      marks--;
    }
    Optional<OfficeMention> office = words.offices().before(tokens, marks);
    if (office.isEmpty()) {
      return Optional.empty();
    }
    OfficeRank rank = office.get().office().rank();
    if (marks > 1 && SEVERAL.contains(tokens.get(marks - 2).text())) {
      return Optional.empty();
    }
    boolean weak = rank == OfficeRank.FUNCTION || rank == OfficeRank.OCCUPATION;
    boolean named = !weak && words.isCommonFirstName(first);
    if (model.isElsewhere(index) && !named) {
      return Optional.empty();
    }
    boolean person = model.personAt(index) != null;
    // "Staatssekretärin Gesche Tjaden": two words that are none of the language are a name.
    boolean strange =
        !weak
            && index + 1 < limit
            && words.isUnknown(first)
            && words.isUnknown(tokens.get(index + 1));
    boolean given = words.isFirstName(first) || words.isInitial(first) || strange;
    int behind = index + 1;
    boolean open = given || (weak && person);
    while (behind < limit
        && (parts.continues(tokens, index, behind, limit, open)
            || (model.personAt(behind) != null && words.canBeName(tokens.get(behind))))) {
      open = parts.isOpen(tokens.get(behind));
      behind++;
    }
    if (behind == index + 1
        && behind < limit
        && words.isFirstName(first)
        && words.isNameAfterGiven(tokens.get(behind))) {
      behind++;
    }
    boolean alone = behind == index + 1;
    boolean article =
        rank != OfficeRank.TITLE && index > 1 && words.isArticle(tokens.get(index - 2));
    boolean doubtful = alone && (weak || article);
    boolean attribute =
        alone
            && behind < limit
            && parts.canBegin(tokens.get(behind))
            && (!person || model.personAt(index).probability() < SURE);
    return (doubtful && !person) || (attribute && rank != OfficeRank.TITLE)
        ? Optional.empty()
        : Optional.of(new Range(index, behind, BY_OFFICE));
  }

  /**
   * "Eva Beispiel MdL", "Eva Beispiel (SPD)", "Eva Beispiel (52)", "Eva Beispiel,
   * Staatssekretärin": a first name, a surname and what gives them away.
   */
  private Optional<Range> bySeatOrParty(List<Token> tokens, int index, int limit) {
    if (index + 2 >= limit || !tokens.get(index + 1).isCapital()) {
      return Optional.empty();
    }
    Token next = tokens.get(index + 2);
    boolean bracket = next.is("(") && index + 4 < limit && tokens.get(index + 4).is(")");
    boolean party = next.is("(") && index + 3 < limit && words.isParty(tokens.get(index + 3));
    boolean age = bracket && AGE.matcher(tokens.get(index + 3).text()).matches();
    boolean apposition =
        next.is(",")
            && index + 3 < limit
            && (isOutside(tokens, appositions.office(tokens, index + 3, limit))
                || (index + 4 < limit
                    && tokens.get(index + 3).isCapital()
                    && isOutside(tokens, index + 4)));
    // "Gesche Tjaden (CDU)", "Gesche Tjaden, Ministerin": a first name that no table knows.
    boolean strange =
        words.isUnknown(tokens.get(index))
            && (party || (apposition && words.isUnknown(tokens.get(index + 1))));
    if (!(strange || words.isFirstName(tokens.get(index))) || !words.canBeName(tokens.get(index))) {
      return Optional.empty();
    }
    boolean surname =
        words.canBeName(tokens.get(index + 1)) || words.isSurnameToo(tokens.get(index + 1));
    return apposition || (surname && (party || age || words.isSeat(next)))
        ? Optional.of(new Range(index, index + 2, BY_OFFICE))
        : Optional.empty();
  }

  private boolean isOutside(List<Token> tokens, int index) {
    return index < tokens.size()
        && words
            .offices()
            .at(tokens, index)
            .filter(office -> office.office().rank() == OfficeRank.OUTSIDE)
            .isPresent();
  }
}
