/** Writes lists to files, and frozen releases of all of them. */
package sommertour.sink.export;
