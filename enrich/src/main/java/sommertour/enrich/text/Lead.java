package sommertour.enrich.text;

/** The sentences of an article that first tell of somebody from outside. */
final class Lead {
  private static final int SENTENCES = 2;

  private Lead() {}

  /** Where the last of them begins; 0 if nobody from outside is named. */
  static int last(Reading reading, VisitorFinder visitors) {
    return reading.passages().stream()
        .filter(passage -> !passage.isTitle())
        .dropWhile(
            passage ->
                passage.persons().stream().noneMatch(named -> visitors.isOutside(named.person())))
        .limit(SENTENCES)
        .mapToInt(passage -> passage.span().start())
        .max()
        .orElse(0);
  }
}
