import { Link } from 'wouter';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { TextField } from '../../kit/text-field.tsx';

type IntroductionAboutProps = {
  readonly introduction: Introduction;
  readonly mayEdit: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
};

/** What an introduction is about, whose need it serves, and whether names are withheld until the other agrees. */
export function IntroductionAbout({ introduction, mayEdit, editing, onEdit }: IntroductionAboutProps) {
  const { id, about, need, discreet, first, second, status } = introduction;
  const { client } = useClient();
  const edit = useWrite(client.introductions.edit);
  // Once both agreed there is nothing left to withhold.
  const mayWithhold = mayEdit && status !== 'second-agreed' && status !== 'introduced';
  const whose = need?.personId === first.id ? first : need?.personId === second.id ? second : null;
  return (
    <section aria-label="What it is about" className="flex max-w-reading flex-col gap-3">
      <h2 className="text-name">What it is about</h2>
      {editing ? (
        <AboutForm introduction={introduction} onClose={() => onEdit(false)} />
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span dir="auto" className="min-w-0 font-serif text-body [overflow-wrap:anywhere]">
            {about}
          </span>
          {mayEdit && (
            <Button look="text" meaning="edit-about" onClick={() => onEdit(true)}>
              Change
            </Button>
          )}
        </p>
      )}
      {need && whose && (
        <p className="text-small text-soft [overflow-wrap:anywhere]">
          <Link
            href={`/people/${whose.id}`}
            className="rounded-small underline decoration-line underline-offset-4 hover:text-ink"
          >
            {whose.name}
          </Link>{' '}
          {need.text === about ? (
            'looks for this.'
          ) : (
            <>
              looks for “<span dir="auto">{need.text}</span>”.
            </>
          )}
        </p>
      )}
      {mayWithhold && (
        <Checkbox
          label="Do not give away the other’s name before they agreed"
          checked={discreet}
          onChange={(next) => void edit.run({ id, discreet: next })}
        />
      )}
    </section>
  );
}

function AboutForm({ introduction, onClose }: { readonly introduction: Introduction; readonly onClose: () => void }) {
  const { client } = useClient();
  const edit = useWrite(client.introductions.edit);
  const { id } = introduction;
  const [about, setAbout, clear] = useDraft(`about-introduction-${id}`, introduction.about);
  const said = about.trim();

  async function save(): Promise<void> {
    if (said === '' || edit.busy) return;
    if (said !== introduction.about && !(await edit.run({ id, about: said }))) return;
    clear();
    onClose();
  }

  return (
    <form
      aria-label="Change what it is about"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        // The user asked for the field and types here next.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label="What it is about"
        labelHidden
        maxLength={300}
        dir="auto"
        value={about}
        onChange={setAbout}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          clear();
          onClose();
        }}
      />
      <span className="flex items-center justify-end gap-4">
        <Button
          look="text"
          onClick={() => {
            clear();
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button look="primary" submits meaning="main-action" disabled={said === '' || edit.busy}>
          Save
        </Button>
      </span>
    </form>
  );
}
