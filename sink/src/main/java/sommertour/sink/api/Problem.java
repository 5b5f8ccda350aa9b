package sommertour.sink.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import sommertour.contract.Json;

/**
 * Why a request got no answer (RFC 9457).
 *
 * @param type always about:blank: the status says it
 * @param title words of the status
 * @param status HTTP status
 * @param detail what, why, what to do
 * @param parameter of the request that is at fault, if one is
 */
record Problem(String type, String title, int status, String detail, String parameter) {

  static Problem of(HttpStatus status, String detail) {
    return of(status, detail, null);
  }

  static Problem of(HttpStatus status, String detail, String parameter) {
    return new Problem("about:blank", status.getMessage(), status.getCode(), detail, parameter);
  }

  void answer(Context context) {
    context
        .status(status)
        .contentType("application/problem+json; charset=utf-8")
        .result(Json.bytes(this));
  }
}
