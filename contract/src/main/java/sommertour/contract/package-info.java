/**
 * The nouns of Sommertour as immutable records, their JSON, and the topics that carry them.
 *
 * <h2>Glossary</h2>
 *
 * <ul>
 *   <li><b>Article</b>: one version of one press release, with one text in its normal form.
 *   <li><b>Span</b>: a piece of that text, as offsets (0-based, end exclusive) and the piece
 *       itself.
 *   <li><b>Mention</b>: the span where a text names a person, place or date.
 *   <li><b>AGS</b>: Amtlicher Gemeindeschlüssel, the official key of a Land (2 digits), a
 *       Regierungsbezirk (3), a Kreis or kreisfreie Stadt (5) or a Gemeinde (8). Always text.
 *   <li><b>EDTF</b>: Extended Date/Time Format, ISO 8601-2; a date with its precision.
 *   <li><b>Stop</b>: what one article says of one visitor at one place.
 *   <li><b>Report</b>: a stop together with the article that tells it, as it enters an event.
 *   <li><b>Tour event</b>: what all reports say of one stop, merged.
 *   <li><b>Witness</b>: an independent text; copies of one release are one witness.
 *   <li><b>Group</b>: what reports are keyed by before they are merged: surname and Kreis.
 *   <li><b>Claim</b>: what a text itself counts, such as "insgesamt 35 Stationen".
 *   <li><b>Tombstone</b>: a record without value; it withdraws what its key named.
 *   <li><b>Generation</b>: one whole computation of what all articles say; a rebuild makes the
 *       next.
 *   <li><b>Rejection</b>: an input that could not be used, with the reason and its bytes.
 * </ul>
 */
package sommertour.contract;
