/** Sets the clock of the program that is loaded after it to the day of the pictures, from where it runs on. */
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
