package sommertour.sink.api;

/** A parameter of a request that can't be understood; becomes an answer 400 that names it. */
final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  BadParameterException(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
