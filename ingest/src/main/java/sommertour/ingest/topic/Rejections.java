package sommertour.ingest.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import sommertour.contract.ContentHash;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;

/** Inputs that gave no article, on their way to the topic of rejections. */
public final class Rejections {
  private static final String STAGE = "ingest";
  private static final int KEPT_BYTES = 512 * 1024;

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
    byte[] kept = payload.length > KEPT_BYTES ? Arrays.copyOf(payload, KEPT_BYTES) : payload;
    Rejection rejection =
        new Rejection(
            STAGE,
            reason,
            detail,
            input,
            null,
            null,
            null,
            at,
            Base64.getEncoder().encodeToString(kept),
            payload.length,
            ContentHash.of(payload));
    return new Outgoing(Topic.REJECTED, STAGE + "/" + input, null, rejection, at);
  }
}
