import { Mail, X } from 'lucide-react';
import { useState } from 'react';

import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { isComposing } from '../../../kit/keys/read-key.ts';

/** The e-mail addresses of a person. */
export function PersonEmails({ person }: { readonly person: Person }) {
  const { client, host } = useClient();
  const setEmails = useWrite(client.people.setEmails);
  const [typed, setTyped] = useState<string | null>(null);
  const { id, emails } = person;

  async function add(): Promise<void> {
    const email = typed?.trim() ?? '';
    const done = email === '' || emails.includes(email) || (await setEmails.run({ id, emails: [...emails, email] }));
    if (done) setTyped(null);
  }

  return (
    <div className="flex flex-col items-start gap-1">
      {emails.map((email) => (
        <span key={email} className="group flex max-w-full items-center gap-1 text-small">
          <span className="min-w-0 [overflow-wrap:anywhere]">{email}</span>
          <span className="-my-2 flex shrink-0">
            <IconButton
              icon={Mail}
              label={`Write to ${email}`}
              onClick={() => host.openOutside(`mailto:${encodeURIComponent(email).replace('%40', '@')}`)}
            />
            <IconButton
              icon={X}
              label={`Take ${email} off`}
              onClick={() => void setEmails.run({ id, emails: emails.filter((other) => other !== email) })}
            />
          </span>
        </span>
      ))}
      {typed === null ? (
        <Button look="text" onClick={() => setTyped('')}>
          Add an email
        </Button>
      ) : (
        <form
          className="w-full"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            // The user asked for the field and types here next.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            label="Email"
            labelHidden
            type="email"
            maxLength={500}
            value={typed}
            onChange={setTyped}
            onBlur={() => void add()}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !isComposing(event.nativeEvent)) setTyped(null);
            }}
          />
        </form>
      )}
    </div>
  );
}
