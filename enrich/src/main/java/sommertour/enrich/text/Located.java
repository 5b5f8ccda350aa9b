package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import sommertour.contract.Span;

/** Things that stand somewhere in a text, to be asked for by where they stand. */
final class Located<T> {
  private final List<T> things;
  private final Function<T, Span> span;

  /** Numbers of the things by where they start. */
  private final int[] order;

  private final int[] starts;

  Located(List<T> things, Function<T, Span> span) {
    this.things = List.copyOf(things);
    this.span = span;
    order =
        IntStream.range(0, things.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> span.apply(things.get(i)).start()))
            .mapToInt(Integer::intValue)
            .toArray();
    starts = IntStream.of(order).map(i -> span.apply(things.get(i)).start()).toArray();
  }

  /** What stands within the span, in the order in which the things were given. */
  List<T> within(Span place) {
    List<Integer> found = new ArrayList<>();
    for (int i = firstFrom(place.start()); i < order.length && starts[i] <= place.end(); i++) {
      if (place.contains(span.apply(things.get(order[i])))) {
        found.add(order[i]);
      }
    }
    return found.stream().sorted().map(things::get).toList();
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
