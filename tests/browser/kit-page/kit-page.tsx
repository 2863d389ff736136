import { Tooltip } from '@base-ui/react/tooltip';
import { useState } from 'react';

import { KeysProvider } from '../../../renderer/kit/keys/keys-provider.tsx';
import { Page, PageHeader } from '../../../renderer/kit/page.tsx';
import { SegmentedControl } from '../../../renderer/kit/segmented-control.tsx';
import { chartSections } from './chart-sections.tsx';
import { controlSections } from './control-sections.tsx';
import type { KitSection } from './kit-section.ts';
import { noticeSections } from './notice-sections.tsx';
import { overlaySections } from './overlay-sections.tsx';

/** Every component of the kit, in the order of the page. The page's own frame shows `page.tsx`. */
export const kitSections: readonly KitSection[] = [
  ...controlSections,
  ...overlaySections,
  ...noticeSections,
  ...chartSections,
];

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Shows every component of `renderer/kit/` in all its states, with a switch between the themes. */
export function KitPage() {
  const [theme, setTheme] = useState<(typeof themes)[number]['value']>('system');

  function show(next: typeof theme): void {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
  }

  return (
    <KeysProvider>
      <Tooltip.Provider delay={500}>
        <Page measure="wide">
          <PageHeader
            title="The kit"
            facts="Every component of renderer/kit in all its states"
            actions={<SegmentedControl label="Theme" labelHidden options={themes} value={theme} onChange={show} />}
          />
          <main className="mt-10 flex flex-col gap-14">
            {kitSections.map(({ file, States }) => (
              <section key={file} aria-label={file} className="border-t border-line pt-5">
                <h2 className="mb-5 text-name">{file}</h2>
                <div className="grid items-start gap-x-10 gap-y-7 wide:grid-cols-2">
                  <States />
                </div>
              </section>
            ))}
          </main>
        </Page>
      </Tooltip.Provider>
    </KeysProvider>
  );
}
