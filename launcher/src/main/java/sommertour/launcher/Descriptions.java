package sommertour.launcher;

/** What several verbs say of an option they share. */
final class Descriptions {
  static final String PATH =
      "File or folder of article.json, .html and .txt (first line the title), each also as .gz.";

  private Descriptions() {}
}
