import { Button } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useDemoSwitch } from '../../shell/use-demo-switch.ts';
import { ChooseFile } from '../import/choose-file.tsx';
import { ExportInstructions } from '../import/export-instructions.tsx';

/** What Kith is for, where the LinkedIn archive is found, and where to drop it; shown before anybody is in Kith. */
export function FirstRun({ demo }: { readonly demo: boolean }) {
  const demoSwitch = useDemoSwitch();
  useKeys('First run', [
    { meaning: 'view', does: 'Look around the demo', run: () => void demoSwitch.enter(), when: !demo },
  ]);
  return (
    <Page>
      <h1 className="text-display">Ten minutes a day for the people you know</h1>
      <p className="mt-4 mb-10 text-body text-soft">
        Kith reads your LinkedIn archive, sees which ties are thin, and lays out a short list for each day: whom to
        write to, why, and what you could offer. Your people stay in one file on this computer.
      </p>
      <ChooseFile />
      {!demo && (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button meaning="view" onClick={() => void demoSwitch.enter()} disabled={demoSwitch.busy}>
            {demoSwitch.busy ? 'Inventing people…' : 'Look around the demo'}
          </Button>
          <p className="min-w-0 text-small text-soft">
            Six hundred invented people. Also: <code className="font-sans text-ink">npm start -- --demo</code>
          </p>
        </div>
      )}
      <section className="mt-12">
        <h2 className="mb-5 text-name">Where the archive is found</h2>
        <ExportInstructions />
      </section>
    </Page>
  );
}
