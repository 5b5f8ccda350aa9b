package sommertour.enrich.text;

import java.util.*;
import java.util.stream.*;

final class Dbg {
  static void dump(
      Reading reading,
      VisitorFinder visitors,
      List<StopCandidate> candidates,
      PlaceChooser places,
      StatusReader statuses,
      Background background,
      Abroad abroad,
      Direction direction) {
    if (System.getProperty("dbg") == null) return;
    boolean touring = Touring.isTold(reading, visitors);
    Set<String> who =
        candidates.stream().map(c -> c.visitor().person().name()).collect(Collectors.toSet());
    Set<String> covered =
        candidates.stream()
            .filter(c -> c.place() != null)
            .map(c -> c.place().entry().ags())
            .collect(Collectors.toSet());
    int first =
        candidates.stream()
            .filter(c -> !c.passage().isTitle())
            .mapToInt(c -> c.passage().span().start())
            .min()
            .orElse(0);
    int last = candidates.stream().mapToInt(c -> c.passage().span().start()).max().orElse(0);
    Set<Integer> told =
        candidates.stream().map(c -> c.passage().span().start()).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (Passage p : reading.passages()) {
      for (PlaceMention m : places.in(p)) {
        String a = m.entry().ags();
        if (covered.contains(a) || !seen.add(a)) continue;
        List<String> f = new ArrayList<>();
        f.add("touring=" + touring);
        f.add("who=" + who.size());
        f.add("towns=" + covered.size());
        f.add("told=" + told.contains(p.span().start()));
        f.add("title=" + p.isTitle());
        f.add(
            "pos="
                + (p.span().start() < first
                    ? "before"
                    : p.span().start() > last ? "after" : "mid"));
        Set<String> in =
            visitors.in(p).stream().map(r -> r.person().name()).collect(Collectors.toSet());
        f.add("in=" + (in.isEmpty() ? "none" : who.containsAll(in) ? "same" : "other"));
        f.add("head=" + (m.span().start() - p.span().start() < 40));
        f.add("loc=" + PlaceChooser.isLocative(p, m));
        f.add("bg=" + background.isIn(p, reading.published()));
        f.add("den=" + statuses.denies(p));
        f.add("st=" + statuses.states(p));
        f.add("dec=" + statuses.decides(p));
        f.add("desk=" + statuses.isAtDesk(p));
        f.add("tells=" + statuses.tells(p.plain()));
        f.add("ann=" + statuses.announces(p.plain()));
        f.add("set=" + Setting.isIn(p));
        f.add("host=" + p.persons().stream().anyMatch(o -> direction.isHost(o.person())));
        f.add("pers=" + !p.persons().isEmpty());
        f.add("day=" + StopDate.all(StopDate.free(p)).stream().anyMatch(StopDate::isDay));
        f.add("nar=" + p.isNarrated());
        f.add("seat=" + ArticlePlace.isSeat(m.entry()));
        f.add("kreis=" + (a.length() == 5));
        f.add("form=" + m.form());
        f.add("gov=" + Government.isIn(p) + "");
        f.add("abr=" + abroad.isIn(p));
        int i = reading.passages().indexOf(p);
        f.add("prevtold=" + (i > 0 && told.contains(reading.passages().get(i - 1).span().start())));
        String b = p.before(m.span().start()).trim();
        String w = b.isEmpty() ? "^" : b.substring(b.lastIndexOf(' ') + 1);
        System.err.println(
            "DBG\t"
                + reading.article().id()
                + "\t"
                + a
                + "\t"
                + String.join(" ", f)
                + "\t"
                + w
                + "\t"
                + p.span().text().replace('\n', ' ').replace('\t', ' '));
      }
    }
  }
}
