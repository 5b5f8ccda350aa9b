package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Edtf;
import sommertour.contract.Status;

/**
 * The days from which an article says that a visit is moved and the one to which, in whichever
 * sentences it says so: "Der für den 3. Mai geplante Besuch fällt aus … Neuer Termin ist der 11.
 * Mai."
 */
final class Postponement {
  /** Sentences from what is called off to its new day. */
  private static final int REACH = 4;

  private static final Pattern INSTEAD_OF =
      Pattern.compile(
          "\\b(?:[Ss]tatt|[Aa]nstatt|[Nn]icht) (?:wie (?:geplant|vorgesehen|angekündigt) )?(?:schon )?(?:am|vom|im|,)? ?$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:[Ff]ür|[Vv]om|[Uu]rsprünglich|[Zz]unächst) (?:(?:am|vom|für) )?(?:(?:den|diesen|kommenden|nächsten|heutigen|morgigen) )*$|\\b[Uu]rsprünglich (?:war|stand|galt) (?:dafür )?(?:der )?$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PLANNED =
      Pattern.compile(
          "^,? (?:\\p{L}+ ){0,2}(?:(?:geplant|vorgesehen|angesetzt|angekündigt|terminiert|zugesagt|vereinbart|anberaumt)e[nrs]?\\b|stattfinden sollten?)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TO = Pattern.compile("\\bauf(?: (?:den|dem))? $");

  private static final Pattern NEW =
      Pattern.compile(
          "\\b(?:[Nn]euer (?:Termin|Tag)|[Nn]euen (?:Termin|Tag)|[Ee]rsatztermin|[Aa]ls Ersatz|[Aa]usweichtermin|[Nn]achholtermin|hol(?:t|en|te|ten)\\b[^;]{0,100}\\bnach|[Nn]un|[Jj]etzt|sondern|erst|[Ss]tattdessen|[Nn]achgeholt (?:wird|werden|soll|sollen))\\b[^;]{0,160}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MADE_UP_FOR =
      Pattern.compile(
          "^[^;]{0,120}\\b(?:nach(?:geholt|holen)|nach(?=[,.;!]|$| [–(-])|verständigt|geeinigt)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern VAGUE = Pattern.compile("\\b(?:vor|bis|nach|seit) (?:dem )?$");

  private final StatusReader statuses;
  private final Optional<Edtf> published;
  private final Set<Edtf> old = new LinkedHashSet<>();
  private final Map<Edtf, StopDate> days = new LinkedHashMap<>();
  private StopDate next;

  Postponement(Reading reading, StatusReader statuses) {
    this.statuses = statuses;
    this.published = reading.published();
    Set<Edtf> surely = new LinkedHashSet<>();
    Set<Edtf> perhaps = new LinkedHashSet<>();
    int since = REACH;
    for (Passage passage : reading.passages()) {
      since = statuses.callsOff(passage.plain()) ? 0 : since + 1;
      if (!passage.isTitle()) {
        read(passage, since < REACH, surely, perhaps);
      }
    }
    Set<Edtf> news = surely.isEmpty() ? perhaps : surely;
    if (news.size() == 1) {
      next = days.get(news.iterator().next());
      if (!surely.isEmpty()) {
        old.addAll(perhaps);
      }
      old.remove(next.value());
    }
  }

  private void read(Passage passage, boolean near, Set<Edtf> surely, Set<Edtf> perhaps) {
    List<StopDate> given =
        StopDate.all(
                passage.dates().stream()
                    .filter(date -> !StopDate.isOfNotice(date, passage))
                    .toList())
            .stream()
            .filter(day -> !isStamp(day, passage))
            .toList();
    List<StopDate> open = new ArrayList<>();
    boolean instead = false;
    for (StopDate day : given) {
      String before = passage.before(day.evidence().start());
      int next =
          given.stream()
              .mapToInt(other -> other.evidence().start())
              .filter(start -> start > day.evidence().start())
              .min()
              .orElse(passage.span().end());
      String behind = passage.between(day.evidence().end(), next);
      days.putIfAbsent(day.value(), day);
      if (INSTEAD_OF.matcher(before).find()) {
        old.add(day.value());
        instead = true;
      } else if (near && (FROM.matcher(before).find() || PLANNED.matcher(behind).find())) {
        old.add(day.value());
      } else if (near && !VAGUE.matcher(before).find() && isNew(before, behind)) {
        surely.add(day.value());
      } else if (near && TO.matcher(before).find() && statuses.postpones(passage.plain())) {
        perhaps.add(day.value());
      } else {
        open.add(day);
      }
    }
    boolean moved =
        instead
            || statuses.postpones(passage.plain())
            || (statuses.callsOff(passage.plain()) && !surely.isEmpty());
    if (moved && given.size() == 2 && !open.isEmpty()) {
      // "Der Besuch am 3. Mai wird verschoben, er ist am 11. Mai."
      StopDate last = open.get(open.size() - 1);
      StopDate first = given.get(0).equals(last) ? given.get(1) : given.get(0);
      if (open.size() == 2 || old.contains(first.value())) {
        old.add(first.value());
        perhaps.add(last.value());
      } else {
        old.add(last.value());
      }
    }
  }

  /** "(dpa, 09/2019)" dates the article; beside a day in it, it dates nothing else. */
  private boolean isStamp(StopDate day, Passage passage) {
    return published.filter(day.value()::equals).isPresent()
        && StopDate.all(passage.dates()).stream()
            .anyMatch(other -> !other.equals(day) && day.value().overlaps(other.value()));
  }

  private static boolean isNew(String before, String behind) {
    return NEW.matcher(before).find() || MADE_UP_FOR.matcher(behind).find();
  }

  /** The candidates with both days of what is moved. */
  List<StopCandidate> applied(List<StopCandidate> candidates) {
    if (next == null) {
      return candidates;
    }
    List<StopCandidate> told = candidates.stream().map(this::withStatus).toList();
    Set<String> visitors = new HashSet<>();
    told.forEach(one -> visitors.add(one.visitor().person().key()));
    List<StopCandidate> all = new ArrayList<>(told);
    for (String visitor : visitors) {
      complete(
          told.stream().filter(one -> one.visitor().person().key().equals(visitor)).toList(), all);
    }
    return all;
  }

  private void complete(List<StopCandidate> its, List<StopCandidate> all) {
    List<StopCandidate> off = its.stream().filter(one -> one.status() == Status.CANCELLED).toList();
    List<StopCandidate> moved = its.stream().filter(this::isNext).toList();
    // "Ministerin kommt später und nach Werl": the headline tells the new place.
    List<StopCandidate> announced =
        its.stream()
            .filter(one -> one.passage().isTitle() && one.placeGiven())
            .filter(one -> one.status() == Status.PLANNED && !one.date().isGiven())
            .toList();
    if (moved.isEmpty() && !off.isEmpty() && !announced.isEmpty()) {
      announced.forEach(one -> all.add(one.at(next, Status.PLANNED)));
    } else if (moved.isEmpty() && !off.isEmpty()) {
      int last =
          off.stream()
              .mapToInt(one -> one.passage().span().start())
              .filter(start -> start <= next.evidence().start())
              .max()
              .orElse(off.get(0).passage().span().start());
      off.stream()
          .filter(one -> one.passage().span().start() == last)
          .map(one -> one.at(next, Status.PLANNED))
          .forEach(all::add);
    }
    for (Edtf day : old) {
      if (off.stream().noneMatch(one -> day.equals(one.date().value()))) {
        Stream.concat(moved.stream(), off.stream())
            .limit(1)
            .map(one -> one.at(days.get(day), Status.CANCELLED))
            .forEach(all::add);
      }
    }
  }

  private StopCandidate withStatus(StopCandidate told) {
    boolean wasOld = old.contains(told.date().value()) && told.status() == Status.PLANNED;
    boolean tellsNext =
        StopDate.all(told.passage().dates()).stream()
            .anyMatch(day -> next.value().equals(day.value()));
    if (wasOld && (tellsNext || !statuses.keeps(told.passage().plain()))) {
      return told.at(told.date(), Status.CANCELLED);
    }
    return isNext(told) && told.status() == Status.CANCELLED
        ? told.at(
            told.date(),
            statuses.isAhead(next.value(), published) ? Status.PLANNED : Status.VISITED)
        : told;
  }

  private boolean isNext(StopCandidate told) {
    return next.value().equals(told.date().value());
  }
}
