package sommertour.enrich.text;

import sommertour.contract.Person;
import sommertour.german.FirstNames;
import sommertour.german.Office;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;

/** What the office of a person lets them be in a stop: visitor from outside, or host. */
record OfficeRanks(Offices offices, FirstNames firstNames) {
  private static final String FEDERAL = "bundes";

  /** Whether holders of the person's office tour the country. */
  boolean isOutside(Person person) {
    return person.role() != null && isOutside(person.role());
  }

  /** Whether the words name an office of those who tour. */
  boolean isOutside(String words) {
    return offices.classOf(words).filter(OfficeRank.OUTSIDE::equals).isPresent();
  }

  /** Whether the person has an office or function that can receive or accompany a visitor. */
  boolean isHost(Person person) {
    return offices
        .classOf(person.role())
        .filter(
            rank ->
                rank == OfficeRank.LOCAL
                    || rank == OfficeRank.FUNCTION
                    || rank == OfficeRank.PARLIAMENT)
        .isPresent();
  }

  /** Whether the word names the person's office, in whichever compound. */
  boolean isOfficeOf(Person person, String word) {
    return offices.same(person.role(), word);
  }

  /** The office of the word without what a compound puts before it; "der Kanzler" is federal. */
  String kind(String words) {
    String stem = offices.of(words).map(Office::stem).orElse(words);
    return stem.startsWith(FEDERAL) ? stem.substring(FEDERAL.length()) : stem;
  }

  /** Whether neither office nor first name of the person says that the gender is another one. */
  boolean canBe(Office.Gender gender, Person person) {
    Office.Gender own = gender(person.role());
    if (own == Office.Gender.UNKNOWN && person.name().indexOf(' ') > 0) {
      own = firstNames.gender(person.name().substring(0, person.name().indexOf(' ')));
    }
    return own == Office.Gender.UNKNOWN || gender == Office.Gender.UNKNOWN || own == gender;
  }

  /** The gender that the words of an office give. */
  Office.Gender gender(String words) {
    return offices.of(words).map(Office::gender).orElse(Office.Gender.UNKNOWN);
  }
}
