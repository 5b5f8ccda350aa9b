package sommertour.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import sommertour.contract.Edtf;
import sommertour.contract.Status;
import sommertour.launcher.ChaosVisit.Expected;
import sommertour.launcher.ChaosVisit.Mention;

/**
 * Made-up articles about made-up visits, and a ledger of the events that must come of them. The
 * ledger knows what was when, because it made it up; it asks no code of the stream.
 *
 * <p>Visits of one person in one Kreis lie more than 120 days apart, so a vague report fits one of
 * them; but for pairs of 20 days, which bridging reports touch both.
 */
final class ChaosCorpus {
  private static final Duration LATER = Duration.ofDays(1);
  private static final int POISON_EVERY = 15;

  private final Random random;
  private final Map<String, Deque<Sent>> messages = new LinkedHashMap<>();
  private final List<ChaosVisit> visits = new ArrayList<>();
  private int articles;
  private int people;

  /** A record for the topic of articles; a tombstone has no value. */
  record Sent(String key, String value, Instant at) {}

  /** What becomes of an article after it was first written. */
  private enum Fate {
    PLAIN(true),
    TWICE(true),
    CORRECTED(true),
    CORRECTED_OUT_OF_ORDER(true),
    MENDED(true),
    REMOVED(false),
    REMOVED_AND_SENT_AGAIN(false),
    BROKEN(false);

    /** Whether it tells something in the end. */
    private final boolean stays;

    Fate(boolean stays) {
      this.stays = stays;
    }
  }

  private ChaosCorpus(long seed) {
    random = new Random(seed);
  }

  /** At least so many articles; the same seed gives the same. */
  static ChaosCorpus of(long seed, int articles) {
    ChaosCorpus corpus = new ChaosCorpus(seed);
    while (corpus.articles < articles) {
      corpus.addPerson();
    }
    return corpus;
  }

  int articles() {
    return articles;
  }

  /** All records, of different keys in random order. */
  List<Sent> records() {
    Random order = new Random(random.nextLong());
    List<String> keys = new ArrayList<>();
    messages.forEach((key, its) -> its.forEach(one -> keys.add(key)));
    Collections.shuffle(keys, order);
    Map<String, Deque<Sent>> left = new LinkedHashMap<>();
    messages.forEach((key, its) -> left.put(key, new ArrayDeque<>(its)));
    return keys.stream().map(key -> left.get(key).remove()).toList();
  }

  /** The ledger: the right events by id. */
  SortedMap<String, Expected> events() {
    SortedMap<String, Expected> events = new TreeMap<>();
    visits.forEach(visit -> visit.expected().ifPresent(event -> events.put(visit.id(), event)));
    return events;
  }

  private void addPerson() {
    String surname = "Tour" + letters(people++);
    String kreis = "%02d%03d".formatted(1 + random.nextInt(16), 100 + random.nextInt(800));
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(100));
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      if (random.nextInt(5) == 0) {
        addBridgedPair(surname, kreis, day);
      } else {
        tell(visit(surname, kreis, 1 + random.nextInt(20), day), random.nextInt(4));
      }
      day = day.plusDays(200L + random.nextInt(30));
    }
  }

  /** A visit that was made (0, 1), cancelled (2), or announced and heard of no more (3). */
  private void tell(ChaosVisit visit, int outcome) {
    boolean forgotten = random.nextInt(12) == 0;
    if (random.nextInt(4) == 0) {
      tellOfMove(visit, forgotten);
    }
    announce(visit, forgotten);
    if (outcome == 2) {
      add(visit.published(-1), forgotten, visit.exact(Status.CANCELLED));
    } else if (outcome < 2) {
      report(visit, forgotten);
    }
  }

  private void announce(ChaosVisit visit, boolean forgotten) {
    add(visit.published(-10), forgotten, visit.exact(Status.PLANNED));
  }

  /** It was planned for another day; a second article calls that off and names the new one. */
  private void tellOfMove(ChaosVisit visit, boolean forgotten) {
    ChaosVisit former = visit.movedFrom(40);
    visits.add(former);
    add(former.published(-10), forgotten, former.exact(Status.PLANNED));
    add(
        former.published(-2),
        forgotten,
        former.exact(Status.CANCELLED),
        visit.exact(Status.PLANNED));
  }

  private void report(ChaosVisit visit, boolean forgotten) {
    String text = fingerprint();
    add(visit.published(1), forgotten, text, visit.exact(Status.VISITED));
    for (int copies = random.nextInt(3); copies > 0; copies--) {
      add(visit.published(1), true, text, visit.exact(Status.VISITED));
    }
    if (forgotten) {
      // What is vague would remain without the day that it leans on.
      return;
    }
    if (random.nextBoolean()) {
      add(visit.published(2), true, visit.upTo(2));
    }
    if (random.nextBoolean()) {
      add(visit.published(5), true, visit.undated());
    }
    if (random.nextInt(3) == 0) {
      add(visit.published(40), true, visit.inMonth());
    }
    if (random.nextInt(4) == 0) {
      // A text from before that appears late overturns nothing.
      add(visit.published(3), true, visit.exact(Status.PLANNED));
    }
  }

  /** Two visits in two towns, and a report from the Kreis that could mean either. */
  private void addBridgedPair(String surname, String kreis, LocalDate day) {
    ChaosVisit one = visit(surname, kreis, 1, day);
    ChaosVisit other = visit(surname, kreis, 2, day.plusDays(20));
    report(one, false);
    report(other, false);
    ChaosVisit meant = one.leastReport().compareTo(other.leastReport()) < 0 ? one : other;
    add(other.published(30), true, meant.between(day.minusDays(1), day.plusDays(21)));
  }

  private ChaosVisit visit(String surname, String kreis, int town, LocalDate day) {
    ChaosVisit visit = new ChaosVisit(surname, kreis + "%03d".formatted(town), day);
    visits.add(visit);
    return visit;
  }

  private void add(Edtf published, boolean mayGo, Mention... mentions) {
    add(published, mayGo, fingerprint(), mentions);
  }

  private void add(Edtf published, boolean mayGo, String fingerprint, Mention... mentions) {
    String id = "a" + "%07d".formatted(articles++);
    Instant first =
        published.earliest().orElseThrow().atStartOfDay().plusHours(12).toInstant(ZoneOffset.UTC);
    Fate fate = fate(mayGo);
    byte[] right = ChaosText.article(id, published, fingerprint, List.of(mentions), first);
    byte[] rightLater =
        ChaosText.article(id, published, fingerprint, List.of(mentions), first.plus(LATER));
    byte[] wrong =
        ChaosText.article(
            id,
            published,
            fingerprint,
            List.of(mentions).stream().map(Mention::mistaken).toList(),
            first);
    List<Sent> its =
        switch (fate) {
          case PLAIN -> List.of(sent(id, right, first));
          case TWICE -> List.of(sent(id, right, first), sent(id, rightLater, first.plus(LATER)));
          case CORRECTED ->
              List.of(sent(id, wrong, first), sent(id, rightLater, first.plus(LATER)));
          case CORRECTED_OUT_OF_ORDER ->
              List.of(sent(id, rightLater, first.plus(LATER)), sent(id, wrong, first));
          case MENDED ->
              List.of(
                  sent(id, garbage(), first.minus(LATER)),
                  sent(id, right, first),
                  sent(id, rightLater, first.plus(LATER)));
          case REMOVED -> List.of(sent(id, right, first), sent(id, null, first.plus(LATER)));
          case REMOVED_AND_SENT_AGAIN ->
              List.of(
                  sent(id, right, first),
                  sent(id, null, first.plus(LATER)),
                  sent(id, wrong, first.minus(LATER)));
          case BROKEN -> List.of(sent(id, right, first), sent(id, garbage(), first.plus(LATER)));
        };
    messages.put(id, new ArrayDeque<>(its));
    if (fate.stays) {
      ChaosText.tell(id, fingerprint, List.of(mentions));
    }
    if (articles % POISON_EVERY == 0) {
      addPoison(first);
    }
  }

  /** Half of all are left alone. */
  private Fate fate(boolean mayGo) {
    List<Fate> fates = Arrays.stream(Fate.values()).filter(fate -> mayGo || fate.stays).toList();
    return random.nextBoolean() ? Fate.PLAIN : fates.get(random.nextInt(fates.size()));
  }

  /** Records that nobody can use. */
  private void addPoison(Instant at) {
    String id = "poison%07d".formatted(articles);
    Sent poison =
        switch (random.nextInt(5)) {
          case 0 -> sent(id, garbage(), at);
          case 1 -> sent(id, ChaosText.plain(id + "-other", "no stops", at), at);
          case 2 -> sent(id, ChaosText.plain(id, ChaosText.REJECTED, at), at);
          case 3 -> sent(id, ChaosText.plain(id, ChaosText.FAILING, at), at);
          default -> sent(id, "null".getBytes(StandardCharsets.UTF_8), at);
        };
    messages.put(id, new ArrayDeque<>(List.of(poison)));
  }

  private byte[] garbage() {
    byte[] bytes = ("{\"id\":" + random.nextInt()).getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) random.nextInt('0', '9');
    return bytes;
  }

  private String fingerprint() {
    return "%016x".formatted(random.nextLong());
  }

  private static Sent sent(String key, byte[] value, Instant at) {
    return new Sent(key, value == null ? null : new String(value, StandardCharsets.UTF_8), at);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0 || letters.isEmpty(); left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }
}
