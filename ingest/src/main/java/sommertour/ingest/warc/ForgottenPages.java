package sommertour.ingest.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import sommertour.contract.Objections;
import sommertour.runtime.WorldFailedException;

/**
 * Takes pages out of archived files: those that are objected to, that name whom they must not, or
 * that are read into an article that does. A file is replaced in one step; nobody may write it.
 */
public final class ForgottenPages {
  private ForgottenPages() {}

  /**
   * Goes through all WARC files of the folder.
   *
   * @param addresses of pages to be taken out in any case
   * @return number of records taken out
   * @throws WorldFailedException if a file can't be read or replaced; it then stays as it is
   */
  public static int remove(Path folder, Objections objections, Set<String> addresses) {
    int removed = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(it -> it.toString().matches(".*\\.warc(\\.gz)?")).sorted().toList()) {
        removed += clean(file, objections, addresses);
      }
      return removed;
    } catch (IOException | IllegalArgumentException e) {
      throw new WorldFailedException(
          "the archived pages in %s can't be gone through: %s; see to it, then forget again"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static int clean(Path file, Objections objections, Set<String> addresses)
      throws IOException {
    List<Long> starts = new ArrayList<>();
    List<Boolean> kept = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file);
        WarcReader reader = new WarcReader(channel)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        starts.add(reader.position());
        kept.add(!isMeant(record.get(), objections, addresses));
      }
    }
    int removed = (int) kept.stream().filter(keep -> !keep).count();
    if (removed > 0) {
      replace(file, starts, kept);
    }
    return removed;
  }

  /** Copies the bytes of what stays: each record is a member of its own, also in a .gz. */
  private static void replace(Path file, List<Long> starts, List<Boolean> kept) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel from = FileChannel.open(file);
        FileChannel to =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      for (int i = 0; i < starts.size(); i++) {
        long end = i + 1 < starts.size() ? starts.get(i + 1) : from.size();
        long at = starts.get(i);
        while (kept.get(i) && at < end) {
          at += from.transferTo(at, end - at, to);
        }
      }
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isMeant(WarcRecord record, Objections objections, Set<String> addresses)
      throws IOException {
    if (record instanceof WarcTargetRecord target) {
      String address = target.target();
      if (address != null
          && (addresses.contains(address)
              || objections.isAgainst(null, address)
              || !objections.named(address).isEmpty())) {
        return true;
      }
    }
    byte[] bytes = record.body().stream().readAllBytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    return isNamed(objections, text)
        || isNamed(objections, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** As it stands there, and as a reader of the page sees it. */
  private static boolean isNamed(Objections objections, String text) {
    return !objections.named(text, Jsoup.parse(text).text()).isEmpty();
  }
}
