package sommertour.sink.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;

/** The files of the page: its own, and the libraries it loads. */
final class Site {
  private static final List<String> OWN =
      List.of(
          "api.html",
          "api.js",
          "app.js",
          "articleview.js",
          "charts.js",
          "coverageview.js",
          "data.js",
          "dom.js",
          "edtf.js",
          "eventview.js",
          "filters.js",
          "icon.svg",
          "kreise.topo.json",
          "mapview.js",
          "personview.js",
          "stops.js",
          "style.css",
          "topology.js",
          "tourview.js",
          "words.js");

  /** Paths of the page to resources of WebJars. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "lib/d3-array.js", "/META-INF/resources/webjars/d3-array/3.2.4/dist/d3-array.min.js",
          "lib/d3-geo.js", "/META-INF/resources/webjars/d3-geo/3.1.1/dist/d3-geo.min.js");

  private Site() {}

  static void route(RoutesConfig routes) {
    routes.get("/", Page.read("/web/index.html")::answer);
    OWN.forEach(name -> routes.get("/" + name, Page.read("/web/" + name)::answer));
    LIBRARIES.forEach((path, resource) -> routes.get("/" + path, Page.read(resource)::answer));
  }
}
