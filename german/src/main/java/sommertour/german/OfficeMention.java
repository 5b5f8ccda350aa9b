package sommertour.german;

/**
 * An office in a list of tokens.
 *
 * @param office the one it is
 * @param first index of its first token
 * @param behind index behind its last token
 */
public record OfficeMention(Office office, int first, int behind) {}
