package sommertour.german;

/** What characters do within words: runs, joints, addresses. */
final class Chars {
  private static final String APOSTROPHES = "'’‘`´";

  private Chars() {}

  static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** End of the run without white space. */
  static int chunkEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !isGap(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int digitsEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** End of the run of letters, digits and the marks on them. */
  static int lettersEnd(String text, int at) {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a hyphen stands here that joins what is before it to a letter. */
  static boolean joinsLetter(String text, int at) {
    return at + 1 < text.length()
        && isHyphen(text.charAt(at))
        && Character.isLetter(text.charAt(at + 1));
  }

  /**
   * End of the next part of a word if its joint stands here, else {@code at}: hyphen, apostrophe,
   * ampersand between capitals, the sign of a gender form, the full stop of a web address.
   */
  static int joinedEnd(String text, int at) {
    if (at == 0 || at + 1 >= text.length() || !isWordPart(text.charAt(at + 1))) {
      return at;
    }
    char joint = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean joins =
        isHyphen(joint)
            || (APOSTROPHES.indexOf(joint) >= 0 && Character.isLetter(after))
            || (joint == '&' && Character.isUpperCase(before) && Character.isUpperCase(after))
            || joint == '_'
            || ("*:".indexOf(joint) >= 0 && text.startsWith("in", at + 1));
    return joins ? lettersEnd(text, at + 1) : at;
  }

  /** Whether the chunk holds what can be an address of the web or of mail. */
  static boolean hasAddress(String text, int at, int end) {
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' || (c == ':' && text.startsWith("://", i))) {
        return true;
      }
      if (c == '.' && i + 2 < end && Character.isLowerCase(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "https://…", "www.…", "name@…", "kreis-lippe.de/ki"; not "z.B" or "Ende.Der". */
  static boolean isAddress(String text, int at, int end) {
    if (text.startsWith("http", at) || text.startsWith("www.", at)) {
      return end - at > 8;
    }
    int host = end;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return i > at && i + 3 < end;
      }
      if (c == '/' || c == '?' || c == '#') {
        host = i;
        break;
      }
      if (!isWordPart(c) && c != '.' && !isHyphen(c) && c != '_' && c != '+') {
        return false;
      }
    }
    int dot = text.lastIndexOf('.', host - 1);
    if (dot <= at + 2 || host - dot < 3 || host - dot > 7) {
      return false;
    }
    for (int i = dot + 1; i < host; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
