import type { Settings } from '../../../api/contract/settings.ts';
import { valuesOf } from '../../kit/options.ts';
import type { CheckRule } from '../../../core/outreach/check/check-note.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Checkbox } from '../../kit/checkbox.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';

const lengths = [
  { value: '200', label: '200 characters' },
  { value: '300', label: '300 characters' },
] as const;

/** What each rule of the check looks for, in the order in which the check says it. */
const ruleWords: Readonly<Record<CheckRule, string>> = {
  detail: 'Nothing in it is theirs alone',
  offer: 'Nothing in it is for them',
  balance: 'More about you than about them',
  tired: 'A tired phrase',
  favour: 'A favour is asked of somebody who owes none',
  door: 'A door is asked for in a first message',
  long: 'Too long for where it goes',
  open: 'Something is left open, or another name greeted',
  copied: 'Nearly what you wrote to others lately',
  name: 'The name of somebody who has not agreed to be introduced yet',
};

/** Settings of what is written: how long an invitation may be, and what the check remarks on. */
export function WritingSettings({ settings }: { readonly settings: Settings }) {
  const { client } = useClient();
  const { run } = useWrite(client.settings.set, { silent: true });
  const { invitationLength, silencedRules } = settings;
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="The note of an invitation"
          options={lengths}
          value={invitationLength === 300 ? '300' : '200'}
          onChange={(value) => void run({ changes: { invitationLength: value === '300' ? 300 : 200 } })}
        />
        <p className="text-fine text-soft">LinkedIn takes 200, or 300 with a paid account.</p>
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-small text-soft">What Kith remarks on while you write</legend>
        {valuesOf(ruleWords).map((rule) => (
          <Checkbox
            key={rule}
            label={ruleWords[rule]}
            checked={!silencedRules.includes(rule)}
            onChange={(speaks) =>
              void run({
                changes: {
                  silencedRules: speaks ? silencedRules.filter((other) => other !== rule) : [...silencedRules, rule],
                },
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}
