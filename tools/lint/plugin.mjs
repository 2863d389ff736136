/** This project's own lint rules, as an oxlint plugin. */
import { coreFloors } from './core-floors.mjs';
import { noClockOrChance } from './no-clock-or-chance.mjs';
import { roomImports } from './room-imports.mjs';

export default {
  meta: { name: 'kith' },
  rules: { 'core-floors': coreFloors, 'no-clock-or-chance': noClockOrChance, 'room-imports': roomImports },
};
