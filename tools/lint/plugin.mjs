/** The lint rules that only this project needs, in the form that oxlint takes them. */
import { coreFloors } from './core-floors.mjs';
import { noClockOrChance } from './no-clock-or-chance.mjs';
import { roomImports } from './room-imports.mjs';

export default {
  meta: { name: 'kith' },
  rules: { 'core-floors': coreFloors, 'no-clock-or-chance': noClockOrChance, 'room-imports': roomImports },
};
