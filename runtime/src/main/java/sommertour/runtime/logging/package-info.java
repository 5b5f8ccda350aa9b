/** How a process logs: its format, its levels, and what becomes of lines that repeat. */
package sommertour.runtime.logging;
