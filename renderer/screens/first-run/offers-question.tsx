import { useRef, useState } from 'react';

import { guessHelpKind } from '../../../core/outreach/offer.ts';
import { offerWords } from '../../../core/outreach/offer-words.ts';
import { Button } from '../../kit/button.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useWrite } from '../../app/use-write.ts';

const examples = [
  'Reading a draft and telling you honestly what I think',
  'Half an hour about hiring in small teams',
  'An introduction to someone who solved the same problem',
  'A second pair of eyes on a plan or a price list',
] as const;

/** How an offer sounds in a message. */
function sampleOf(text: string): string {
  return offerWords({ text, kind: guessHelpKind(text), words: '' });
}

/** Asks once for three things that the user could offer people. Each may stay empty, and all may be skipped. */
export function OffersQuestion() {
  const { client } = useClient();
  const addOffers = useWrite(client.offers.add, { silent: true });
  const setSettings = useWrite(client.settings.set, { silent: true });
  const [first, setFirst, clearFirst] = useDraft('offer-1');
  const [second, setSecond, clearSecond] = useDraft('offer-2');
  const [third, setThird, clearThird] = useDraft('offer-3');
  const [failed, setFailed] = useState(false);
  const fields = [
    { label: 'First', value: first, set: setFirst },
    { label: 'Second', value: second, set: setSecond },
    { label: 'Third', value: third, set: setThird },
  ];
  const texts = fields.map(({ value }) => value.trim()).filter((text) => text !== '');
  const unused = examples.filter((example) => !texts.includes(example));
  const firstEmpty = fields.findIndex(({ value }) => value.trim() === '');
  const form = useRef<HTMLFormElement>(null);
  // Offers of an attempt that failed after they were added.
  const added = useRef<readonly string[]>([]);

  function fillIn(example: string): void {
    fields[firstEmpty]?.set(example);
    // The user can change the example there, or keep it with Enter.
    form.current?.querySelectorAll('input')[firstEmpty]?.focus();
  }

  async function goOn(): Promise<void> {
    setFailed(false);
    const kept = (await addNew()) && (await setSettings.run({ changes: { offersAsked: true } })) !== undefined;
    if (kept) for (const clear of [clearFirst, clearSecond, clearThird]) clear();
    else setFailed(true);
  }

  /** Adds the offers that are not added yet; returns whether it succeeded. */
  async function addNew(): Promise<boolean> {
    const toAdd = texts.filter((text) => !added.current.includes(text));
    if (toAdd.length === 0) return true;
    if ((await addOffers.run({ offers: toAdd.map((text) => ({ text })) })) === undefined) return false;
    added.current = [...added.current, ...toAdd];
    return true;
  }

  return (
    <Page>
      <PageHeader title="What could you offer people?" />
      <p className="mb-8">
        People you hardly know rarely open doors; people you have helped do. So each note that Kith suggests leads with
        help. Name up to three things that you could do for someone, in your own words.
      </p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (texts.length > 0 && !addOffers.busy) void goOn();
        }}
        className="flex flex-col gap-5"
      >
        {fields.map(({ label, value, set }, index) => (
          <div key={label} className="flex flex-col gap-1">
            <TextField
              // The page asks for nothing else.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              label={label}
              value={value}
              onChange={set}
              maxLength={300}
            />
            {value.trim() !== '' && (
              <p className="text-small text-soft [overflow-wrap:anywhere]">In a message: “{sampleOf(value)}”</p>
            )}
          </div>
        ))}
        {firstEmpty !== -1 && unused.length > 0 && (
          <div className="-ml-2 flex flex-col items-start">
            <p className="mb-1 ml-2 text-small text-soft">Begin with one of these and change it, if you like:</p>
            {unused.map((example) => (
              <Button key={example} look="bare" onClick={() => fillIn(example)}>
                <span className="text-left font-serif text-body italic">{example}</span>
              </Button>
            ))}
          </div>
        )}
        {failed && <p className="text-small text-soft">This was not kept yet; what you typed is still here.</p>}
        <div className="flex flex-wrap items-center gap-5 pt-2">
          <Button look="primary" submits meaning="main-action" disabled={texts.length === 0 || addOffers.busy}>
            Keep and go on
          </Button>
          <Button
            look="text"
            onClick={() => void setSettings.run({ changes: { offersAsked: true } })}
            disabled={setSettings.busy}
          >
            Skip for now
          </Button>
          <p className="hidden text-small text-soft wide:block">
            <Kbd keys="Tab" /> goes from one to the next.
          </p>
          <p className="text-small text-soft">You can change them in Settings at any time.</p>
        </div>
      </form>
    </Page>
  );
}
