/**
 * What can be set, where it is looked for, and how a wrong setting is told. Each module lists its
 * own settings; here stands what a setting is and how its value is found.
 */
package sommertour.runtime.settings;
