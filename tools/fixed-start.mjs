/**
 * Sets the clock of the program that is loaded after this file: it shows the day of the pictures, and runs on from
 * there.
 */
const shift = Date.parse('2026-06-11T08:00:00Z') - Date.now();
const SystemDate = Date;

globalThis.Date = class extends SystemDate {
  constructor(...parts) {
    if (parts.length === 0) super(SystemDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return SystemDate.now() + shift;
  }
};
