package sommertour.launcher;

/** What several verbs say of an option they share. */
final class Descriptions {
  static final String PATH =
      "File or folder of article.json, .html and .txt (first line the title), each also as .gz.";
  static final String DATA_DIR =
      "Folder that keeps everything; default: sommertour in the user's data home.";
  static final String RUNNING =
      "Folder of the 'up' that may run; default: sommertour in the user's data home.";

  private Descriptions() {}
}
