import { useState } from 'react';

import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/text-field.tsx';

export type CompanyFormProps = {
  readonly company: string;
  /** Called without a company when nothing is typed. */
  readonly onSet: (company: string | undefined) => void;
};

/** Asks for words of a company. */
export function CompanyForm({ company, onSet }: CompanyFormProps) {
  const [typed, setTyped] = useState(company);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSet(typed.trim() === '' ? undefined : typed.trim());
      }}
    >
      <TextField
        label="Company"
        labelHidden
        maxLength={200}
        placeholder="Globex"
        hint="The beginnings of its words are enough."
        value={typed}
        onChange={setTyped}
      />
      <div className="flex justify-end">
        <Button look="primary" submits>
          {typed.trim() === '' ? 'Any' : 'Show these'}
        </Button>
      </div>
    </form>
  );
}
