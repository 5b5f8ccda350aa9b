package sommertour.german;

/**
 * An office, function or title, as the table knows it.
 *
 * @param stem masculine form in lower case, without what a compound puts before it: {@code
 *     staatssekretär} for "Integrationsstaatssekretärin"
 * @param rank what its holder does on a tour
 * @param gender whom the form names; unknown for "Vorsitzende", which can be either
 */
public record Office(String stem, OfficeRank rank, Gender gender) {
  /** The gender of the holder, as far as the form tells it. */
  public enum Gender {
    FEMININE,
    MASCULINE,
    UNKNOWN
  }
}
