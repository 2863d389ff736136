import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { KeyBinding, KeyGroup, KeyLayer } from '../../../renderer/kit/keys/keys-provider.tsx';
import { choiceMeaning } from '../../../renderer/kit/keys/key-table.ts';
import { KeyHelp, listKeys } from '../../../renderer/shell/key-help.tsx';

type Bound = Omit<KeyBinding, 'run'>;

function group(title: string, bindings: readonly Bound[], layer: KeyLayer = 'screen'): KeyGroup {
  return { title, layer, bindings: () => bindings.map((binding) => ({ ...binding, run: () => {} })) };
}

const numbers = [1, 2, 3].flatMap((number) => choiceMeaning(number) ?? []);

test('the help says what each key does here, else what it means everywhere, and leaves out what does not act', async () => {
  const listed = listKeys([
    group('Decide', [{ meaning: 'mute', does: 'Leave be' }, ...numbers.map((meaning) => ({ meaning }))]),
    group('Thin ties', [
      { meaning: 'find', does: 'Search' },
      { meaning: 'skip', when: false },
    ]),
    group('Thin ties', [{ meaning: 'next', arrowsScroll: true }]),
    group('Everywhere', [{ meaning: 'find' }, { meaning: 'undo' }, { meaning: 'previous' }], 'shell'),
  ]);
  expect(listed).toEqual([
    {
      title: 'Decide',
      keys: [
        { does: 'Leave be', keys: ['m'] },
        { does: 'Choose by its number', keys: ['1', '2', '3'] },
      ],
    },
    {
      title: 'Thin ties',
      keys: [
        { does: 'Search', keys: ['/'] },
        { does: 'Next', keys: ['j'] },
      ],
    },
    {
      title: 'Everywhere',
      keys: [
        { does: 'Undo', keys: ['Mod-z'] },
        { does: 'The one before', keys: ['k', 'ArrowUp'] },
        { does: 'Close, leave or go back', keys: ['Escape'] },
      ],
    },
  ]);

  const screen = await render(<KeyHelp listed={listed} onClose={() => {}} />);
  const terms = screen.getByRole('dialog', { name: 'Keys' }).getByRole('term');
  await expect.element(terms.nth(0)).toHaveTextContent('m');
  expect(terms.all().map((term) => term.element().textContent)).toEqual([
    'm',
    '1to3',
    '/',
    'j',
    'Ctrl Z',
    'kor↑',
    'Esc',
  ]);
});
