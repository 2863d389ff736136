import { parseRhythmDays, rhythmProblem, rhythmRange } from '../../../core/people/rhythm.ts';
import { rhythmInWords } from '../../../core/people/rhythm-words.ts';
import type { Settings } from '../../../api/contract/settings.ts';
import { useClient } from '../../app/client-provider.tsx';
import { capitalise } from '../../../core/text/sentence-parts.ts';
import { userLocale } from '../../app/user-locale.ts';
import { useWrite } from '../../app/use-write.ts';
import { circleNames, circlesInOrder } from '../../parts/circle-words.ts';
import { SavedField } from './saved-field.tsx';

const days = { min: rhythmRange.least, max: rhythmRange.most, step: 1 };

/** Settings of how many days may pass between contacts with the people of each circle. */
export function RhythmSettings({ rhythms }: Pick<Settings, 'rhythms'>) {
  const { client } = useClient();
  const { run } = useWrite(client.settings.set);
  const isNearestFirst = rhythms.inner <= rhythms.close && rhythms.close <= rhythms.wider;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-reading text-small text-soft">
        How many days may pass between contacts with somebody of each circle. From that day on they come up again, and
        their tie begins to fade. A person may have a rhythm of their own, on their page.
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        {circlesInOrder.map((circle) => (
          <div key={circle} className="w-40">
            <SavedField
              label={circleNames[circle]}
              hint={capitalise(rhythmInWords(rhythms[circle], userLocale))}
              saved={String(rhythms[circle])}
              number={days}
              problemOf={(text) => (parseRhythmDays(text) === null ? rhythmProblem : '')}
              onSave={(text) => {
                const chosen = parseRhythmDays(text);
                if (chosen !== null) void run({ changes: { rhythms: { ...rhythms, [circle]: chosen } } });
              }}
            />
          </div>
        ))}
      </div>
      {!isNearestFirst && (
        <p className="text-fine text-soft">A circle further away comes up more often than a nearer one now.</p>
      )}
    </div>
  );
}
