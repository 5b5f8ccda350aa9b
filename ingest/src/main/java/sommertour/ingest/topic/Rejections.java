package sommertour.ingest.topic;

import java.time.Instant;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;

/** Inputs that gave no article, on their way to the topic of rejections. */
public final class Rejections {
  private static final String STAGE = "ingest";

  private Rejections() {}

  /**
   * The rejection of an input, keyed by stage and input.
   *
   * @param input address or path
   * @param reason short and fixed
   * @param detail one line
   * @param payload the input, or what of it was read; kept up to 512 KiB
   * @param at when
   */
  public static Outgoing of(
      String input, String reason, String detail, byte[] payload, Instant at) {
    Rejection rejection = Rejection.of(STAGE, reason, detail, input, null, null, null, at, payload);
    return new Outgoing(Topic.REJECTED, rejection.recordKey(), null, rejection, at);
  }
}
