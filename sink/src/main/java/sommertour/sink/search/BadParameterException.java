package sommertour.sink.search;

/** A parameter of a request that can't be understood; becomes an answer 400 that names it. */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  public BadParameterException(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
  }

  /** Its name. */
  public String parameter() {
    return parameter;
  }
}
