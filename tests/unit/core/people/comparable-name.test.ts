import { expect, it } from 'vitest';
import { comparableName } from '../../../../core/people/comparable-name.ts';

it.each([
  ['Maria', 'Hale', 'maria hale'],
  ['Maria', 'Hale, PhD', 'maria hale'],
  ['Maria', 'Hale, Ph.D., MBA', 'maria hale'],
  ['Maria', 'Hale Ph.D.', 'maria hale'],
  ['Maria', 'Hale MBA CFA', 'maria hale'],
  ['Dr. Maria', 'Hale', 'maria hale'],
  ['Prof. Dr. Jörg', 'Müller', 'jorg muller'],
  ['Maria 🚀', 'Hale ✨', 'maria hale'],
  ['Maria (Masha)', 'Hale (she/her)', 'maria hale'],
  ['Jack', 'Ma', 'jack ma'],
  ['Minh', 'Do', 'minh do'],
  ['Md', 'Rahman', 'md rahman'],
  ['小明', '王', '小 明 王'],
  ['', 'PhD', 'phd'],
  ['🚀', '', ''],
])('%s %s is compared as "%s"', (firstName, lastName, comparable) => {
  expect(comparableName(firstName, lastName)).toBe(comparable);
});
