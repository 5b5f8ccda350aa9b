/**
 * Makes the shipped name model from sentences with labelled names: a command of the project and no
 * part of the stream. It reads files and writes one.
 */
package sommertour.enrich.train;
