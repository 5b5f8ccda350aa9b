/**
 * The one command line over all modules, with the broker and the database that it starts inside its
 * own process. It alone knows every module and wires them together.
 */
package sommertour.launcher;
