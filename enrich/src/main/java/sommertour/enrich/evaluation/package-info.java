/**
 * Precision, recall and F1 against texts coded by hand. The conventions are those of the client's
 * {@code score.py}, so that both give the same figures.
 */
package sommertour.enrich.evaluation;
