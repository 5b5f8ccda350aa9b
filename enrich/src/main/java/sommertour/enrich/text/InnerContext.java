package sommertour.enrich.text;

import java.util.regex.Pattern;

/** Where the name of a village or a sight says nothing of where something happens. */
final class InnerContext {
  /** „Schneckenhaus“ is the name of a house; what is "aus Glessen" is elsewhere now. */
  private static final Pattern REFUSING =
      Pattern.compile(
          "(?:[„\"“‚»«]|\\b(?i:aus|vom|zwischen|für)(?: (?:der|dem|den|das|die))?(?: \\p{Ll}+e[nrms]?)? ?)$");

  /** Characters before the name that are looked at. */
  private static final int WIDTH = 40;

  private InnerContext() {}

  /** Whether what stands before the offset refuses the name behind it. */
  static boolean refuses(String text, int at) {
    return REFUSING.matcher(text.substring(Math.max(0, at - WIDTH), at)).find();
  }
}
