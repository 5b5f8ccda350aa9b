package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sommertour.contract.Folding;
import sommertour.german.Office;

/**
 * Decides which mentions of an article are one person: equal names, shorter given names, a lone
 * surname and the full name it belongs to, and a name once misspelt.
 */
final class PersonMerger {
  /** Shorter surnames differ by one letter too easily. */
  private static final int SHORTEST_MISSPELT = 4;

  /** Longer surnames are none. */
  private static final int LONGEST_MISSPELT = 60;

  /** A lone surname without office that the model doubts is none. */
  private static final double SURE = 0.6;

  private final NameWords words;

  PersonMerger(NameWords words) {
    this.words = words;
  }

  /** The persons in the order of their first full mention, those with a surname alone last. */
  List<PersonGroup> merge(List<NamedPerson> mentions) {
    List<PersonGroup> people = merged(full(mentions));
    Map<String, List<PersonGroup>> bySurname = new HashMap<>();
    for (PersonGroup person : people) {
      String[] parts = Folding.fold(person.name().lastName()).split("-", -1);
      for (String part : parts) {
        bySurname.computeIfAbsent(part, key -> new ArrayList<>()).add(person);
      }
    }
    Map<String, PersonGroup> lone = new LinkedHashMap<>();
    for (NamedPerson mention : mentions) {
      if (!mention.name().isFull()) {
        Optional<PersonGroup> owner = owner(mention, bySurname);
        if (owner.isPresent()) {
          owner.get().add(mention);
        } else if (mention.role() != null || mention.confidence() >= SURE) {
          PersonGroup known = lone.get(mention.name().key());
          if (known == null) {
            lone.put(mention.name().key(), new PersonGroup(mention));
          } else {
            known.add(mention);
          }
        }
      }
    }
    people.addAll(genitivesJoined(lone));
    return people;
  }

  private static List<PersonGroup> full(List<NamedPerson> mentions) {
    Map<String, List<PersonGroup>> bySurname = new LinkedHashMap<>();
    List<PersonGroup> people = new ArrayList<>();
    for (NamedPerson mention : mentions) {
      if (mention.name().isFull()) {
        List<PersonGroup> namesakes =
            bySurname.computeIfAbsent(
                Folding.fold(mention.name().lastName()), key -> new ArrayList<>());
        Optional<PersonGroup> same =
            namesakes.stream()
                .filter(person -> isSameGiven(person.name(), mention.name()))
                .findFirst();
        if (same.isPresent()) {
          same.get().add(mention);
        } else {
          PersonGroup person = new PersonGroup(mention);
          namesakes.add(person);
          people.add(person);
        }
      }
    }
    return people;
  }

  /** "Karl-Josef" and "Karl Josef", "Hans" and "Hans Peter", "K." and "Karl". */
  private static boolean isSameGiven(FullName one, FullName other) {
    String[] few = Folding.fold(one.givenName()).split("-", -1);
    String[] many = Folding.fold(other.givenName()).split("-", -1);
    for (int i = 0; i < Math.min(few.length, many.length); i++) {
      boolean initial = few[i].length() == 1 || many[i].length() == 1;
      if (!(few[i].equals(many[i]) || (initial && few[i].charAt(0) == many[i].charAt(0)))) {
        return false;
      }
    }
    return true;
  }

  /** Joins names that are misspelt or in the genitive with those that are not. */
  private static List<PersonGroup> merged(List<PersonGroup> people) {
    Map<String, List<PersonGroup>> byGiven = new LinkedHashMap<>();
    for (PersonGroup person : people) {
      byGiven
          .computeIfAbsent(Folding.fold(person.name().givenName()), key -> new ArrayList<>())
          .add(person);
    }
    Set<PersonGroup> gone = new HashSet<>();
    for (List<PersonGroup> same : byGiven.values()) {
      Map<String, List<PersonGroup>> alike = new HashMap<>();
      for (PersonGroup person : same) {
        for (String rest : shortened(person)) {
          alike.computeIfAbsent(rest, key -> new ArrayList<>()).add(person);
        }
      }
      for (PersonGroup wrong : same) {
        shortened(wrong).stream()
            .flatMap(rest -> alike.get(rest).stream())
            .filter(right -> right != wrong && !gone.contains(right) && isWrongFor(wrong, right))
            .min(Comparator.comparingInt(same::indexOf))
            .ifPresent(
                right -> {
                  right.addAll(wrong);
                  gone.add(wrong);
                });
      }
    }
    List<PersonGroup> left = new ArrayList<>(people);
    left.removeIf(gone::contains);
    return left;
  }

  /**
   * The surname, and the surname less each of its letters: two that are one letter apart have one
   * of these in common.
   */
  private static Set<String> shortened(PersonGroup person) {
    String surname = person.name().lastName();
    Set<String> shortened = new HashSet<>(Set.of(surname));
    for (int i = 0; i < surname.length() && surname.length() <= LONGEST_MISSPELT; i++) {
      shortened.add(surname.substring(0, i) + surname.substring(i + 1));
    }
    return shortened;
  }

  private static boolean isWrongFor(PersonGroup wrong, PersonGroup right) {
    String a = wrong.name().lastName();
    String b = right.name().lastName();
    if (a.equals(b + "s")) {
      return true;
    }
    return wrong.mentions().size() < right.mentions().size() && isMisspelt(a, b);
  }

  /** Whether one of the surnames can be the other with a slip of the keyboard. */
  static boolean isMisspelt(String surname, String other) {
    return Math.min(surname.length(), other.length()) >= SHORTEST_MISSPELT
        && isOneEditAway(surname, other);
  }

  /** Whether one letter put in, taken out or replaced makes the one word the other. */
  private static boolean isOneEditAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.length(), b.length()) - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail == 1;
  }

  /** Of several with the surname the one with that office, else the one last named. */
  private Optional<PersonGroup> owner(
      NamedPerson mention, Map<String, List<PersonGroup>> bySurname) {
    String folded = Folding.fold(mention.name().lastName());
    String last = folded.substring(folded.lastIndexOf('-') + 1);
    List<PersonGroup> candidates = new ArrayList<>(bySurname.getOrDefault(last, List.of()));
    if (last.endsWith("s")) {
      candidates.addAll(bySurname.getOrDefault(last.substring(0, last.length() - 1), List.of()));
    }
    candidates.removeIf(person -> !person.isCalled(mention.name()));
    candidates.removeIf(person -> contradicts(mention.gender(), person));
    Optional<PersonGroup> byRole =
        candidates.stream()
            .filter(person -> person.hasRole(mention.role(), words.offices()))
            .findFirst();
    if (byRole.isPresent() || candidates.isEmpty()) {
      return byRole;
    }
    PersonGroup nearest = candidates.get(0);
    for (PersonGroup person : candidates) {
      if (person.lastBefore(mention.first()) > nearest.lastBefore(mention.first())) {
        nearest = person;
      }
    }
    return Optional.of(nearest);
  }

  /** "Landrätin Muster" and "Frau Muster" are not "Landrat Max Muster". */
  private boolean contradicts(Office.Gender gender, PersonGroup person) {
    Office.Gender ofName = words.gender(person.name().given().get(0));
    return gender != Office.Gender.UNKNOWN
        && Stream.concat(Stream.of(ofName), person.mentions().stream().map(NamedPerson::gender))
            .filter(other -> other != Office.Gender.UNKNOWN)
            .findFirst()
            .filter(other -> other != gender)
            .isPresent();
  }

  private static List<PersonGroup> genitivesJoined(Map<String, PersonGroup> lone) {
    List<PersonGroup> people = new ArrayList<>();
    lone.forEach(
        (key, person) -> {
          PersonGroup bare =
              key.endsWith("s") ? lone.get(key.substring(0, key.length() - 1)) : null;
          if (bare == null) {
            people.add(person);
          } else {
            bare.addAll(person);
          }
        });
    return people;
  }
}
