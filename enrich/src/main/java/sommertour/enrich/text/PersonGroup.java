package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sommertour.contract.Folding;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Token;

/** All mentions of an article that name one person. */
final class PersonGroup {
  private final FullName name;
  private final List<NamedPerson> mentions = new ArrayList<>();

  PersonGroup(NamedPerson first) {
    name = first.name();
    mentions.add(first);
  }

  FullName name() {
    return name;
  }

  List<NamedPerson> mentions() {
    return mentions;
  }

  void add(NamedPerson mention) {
    mentions.add(mention);
  }

  void addAll(PersonGroup other) {
    mentions.addAll(other.mentions);
  }

  /**
   * Whether a lone surname can mean this person: the whole surname, its last words, in genitive.
   */
  boolean isCalled(FullName lone) {
    String called = Folding.fold(lone.lastName());
    String surname = Folding.fold(name.lastName());
    return isOrEndsWith(surname, called)
        || (called.endsWith("s") && isOrEndsWith(surname, called.substring(0, called.length() - 1)))
        || (surname.contains("-") && surname.startsWith(called + "-") && called.length() > 3)
        || Folding.fold(name.written()).endsWith("-" + called);
  }

  private static boolean isOrEndsWith(String surname, String called) {
    return surname.equals(called) || (called.length() > 2 && surname.endsWith("-" + called));
  }

  boolean hasRole(String role, Offices offices) {
    return role != null
        && mentions.stream().anyMatch(mention -> offices.same(mention.role(), role));
  }

  /** First token of the last mention before the token; -1 if there is none. */
  int lastBefore(int token) {
    return mentions.stream()
        .mapToInt(NamedPerson::first)
        .filter(first -> first < token)
        .max()
        .orElse(-1);
  }

  Person person(String text, List<Token> tokens, Offices offices) {
    FullName best = bestName();
    mentions.sort(Comparator.comparingInt(NamedPerson::first));
    return new Person(
        best.written(),
        role(offices),
        mentions.stream().map(NamedPerson::party).filter(Objects::nonNull).findFirst().orElse(null),
        best.key(),
        mentions.stream().map(mention -> span(text, tokens, mention)).toList(),
        mentions.stream().mapToDouble(NamedPerson::confidence).max().orElse(0));
  }

  /** The fullest name, the most frequent one among equals, the first one then. */
  private FullName bestName() {
    Map<FullName, Integer> counts = new LinkedHashMap<>();
    mentions.stream()
        .filter(mention -> mention.name().isFull() == name.isFull())
        .forEach(mention -> counts.merge(mention.name(), 1, Integer::sum));
    FullName most = name;
    for (Map.Entry<FullName, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(most, 0)
          || (entry.getValue().equals(counts.get(most))
              && entry.getKey().key().length() > most.key().length())) {
        most = entry.getKey();
      }
    }
    String last = most.lastName();
    boolean genitive =
        last.endsWith("s")
            && mentions.stream()
                .anyMatch(m -> m.name().lastName().equals(last.substring(0, last.length() - 1)));
    return genitive ? most.withSurname(List.of(last.substring(0, last.length() - 1))) : most;
  }

  /** The role that ranks highest, the first one among equals. */
  private String role(Offices offices) {
    String best = null;
    Optional<OfficeRank> bestRank = Optional.empty();
    for (NamedPerson mention : mentions) {
      Optional<OfficeRank> rank = offices.classOf(mention.role());
      if (rank.isPresent() && (bestRank.isEmpty() || rank.get().compareTo(bestRank.get()) < 0)) {
        best = mention.role();
        bestRank = rank;
      }
    }
    return best;
  }

  private static Span span(String text, List<Token> tokens, NamedPerson mention) {
    return Span.of(
        text, tokens.get(mention.first()).start(), tokens.get(mention.behind() - 1).end());
  }
}
