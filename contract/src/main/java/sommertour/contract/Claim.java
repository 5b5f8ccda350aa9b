package sommertour.contract;

/**
 * What the text itself counts ("insgesamt 35 Stationen").
 *
 * @param kind what is counted: {@code announced} or {@code held}
 * @param number the count
 * @param tour the tour's name, if the text gives it
 * @param evidence the words that count
 */
public record Claim(String kind, int number, String tour, Span evidence) {}
