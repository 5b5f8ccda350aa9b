package sommertour.enrich.text;

import sommertour.german.Office;

/**
 * One place of the text where a person is named.
 *
 * @param first index of the first token of the name, without titles
 * @param behind index behind its last token
 * @param name the words
 * @param role office or function beside the name, or {@code null}
 * @param gender as the office or the title beside the name tells it
 * @param party in brackets beside the name, or {@code null}
 * @param confidence between 0 and 1
 */
record NamedPerson(
    int first,
    int behind,
    FullName name,
    String role,
    Office.Gender gender,
    String party,
    double confidence) {}
