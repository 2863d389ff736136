import { useState } from 'react';
import { useLocation } from 'wouter';

import { profileSlugOf } from '../../../../core/people/profile-slug.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { EditableFact } from './editable-fact.tsx';
import type { CheckedText } from './editable-fact.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { profileInWords } from './profile-words.ts';

type ProfileFactProps = {
  readonly person: Person;
  /** Whether the field is open for a profile where none is known; `onAdded` is called when it closes. */
  readonly adding: boolean;
  readonly onAdded: (withFocus: boolean) => void;
};

/** The LinkedIn profile of a person; one that another person has is not taken, and the two can be merged. */
export function ProfileFact({ person, adding, onAdded }: ProfileFactProps) {
  const { client } = useClient();
  const [, navigate] = useLocation();
  const setProfile = useWrite(client.people.setProfile);
  const [taken, setTaken] = useState<Awaited<ReturnType<typeof client.people.ofProfile>>>(null);
  const [merging, setMerging] = useState(false);
  const { id, profileUrl, replacedProfile } = person;

  async function change(typed: string): Promise<void> {
    const holder = typed === '' ? null : await client.people.ofProfile({ address: typed }).catch(() => null);
    const isTaken = holder !== null && holder.id !== id;
    setTaken(isTaken ? holder : null);
    if (!isTaken) await setProfile.run({ id, profileUrl: typed });
  }

  return (
    <>
      {(profileUrl !== null || adding) && (
        <EditableFact
          label="LinkedIn"
          value={profileUrl === null ? '' : profileInWords(profileUrl)}
          edited={profileUrl ?? ''}
          own={replacedProfile}
          check={checkProfile}
          onChange={(typed) => void change(typed)}
          onUseImported={() => void setProfile.run({ id, profileUrl: '' })}
          startsOpen={adding}
          {...(adding && { onClosed: onAdded })}
        />
      )}
      {taken !== null && (
        <div className="flex flex-col items-start gap-1 text-fine" aria-live="polite">
          <span className="[overflow-wrap:anywhere]">{taken.name} has this profile.</span>
          <span className="flex flex-wrap gap-x-4">
            <Button look="text" onClick={() => setMerging(true)}>
              They are one person
            </Button>
            <Button look="text" onClick={() => setTaken(null)}>
              Leave it
            </Button>
          </span>
        </div>
      )}
      <MergeDialog
        open={merging}
        onClose={() => setMerging(false)}
        one={id}
        other={taken?.id}
        onMerged={(into) => {
          setTaken(null);
          if (into !== id) navigate(`/people/${into}`, { replace: true });
        }}
      />
    </>
  );
}

function checkProfile(typed: string): CheckedText {
  return typed.trim() === '' || profileSlugOf(typed) !== undefined
    ? {}
    : { wrong: 'A profile looks like linkedin.com/in/name.' };
}
