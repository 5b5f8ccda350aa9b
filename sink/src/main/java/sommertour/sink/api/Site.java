package sommertour.sink.api;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** The files of the page: its own, and the libraries it loads. */
final class Site {
  private static final List<String> OWN = List.of("style.css", "icon.svg");

  private static final List<String> MODULES = List.of("app.js", "edtf.js", "event.js");

  private Site() {}

  static void route(RoutesConfig routes) {
    routes.get("/", Page.read("/web/index.html")::answer);
    OWN.forEach(name -> routes.get("/" + name, Page.read("/web/" + name)::answer));
    MODULES.forEach(name -> routes.get("/" + name, Page.read("/web/" + name)::answer));
  }
}
