import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { Button } from '../../../renderer/kit/button.tsx';
import { ButtonLink } from '../../../renderer/kit/button-link.tsx';
import { Checkbox } from '../../../renderer/kit/checkbox.tsx';
import { Chip } from '../../../renderer/kit/chip.tsx';
import { controlLook, Field } from '../../../renderer/kit/field.tsx';
import { IconButton } from '../../../renderer/kit/icon-button.tsx';
import { Kbd } from '../../../renderer/kit/keys/kbd.tsx';
import { useKeys } from '../../../renderer/kit/keys/use-keys.ts';
import { SegmentedControl } from '../../../renderer/kit/segmented-control.tsx';
import { Select } from '../../../renderer/kit/select.tsx';
import { TextArea } from '../../../renderer/kit/text-area.tsx';
import { TextField } from '../../../renderer/kit/text-field.tsx';
import type { KitSection } from './kit-section.ts';
import { State } from './state.tsx';

const longText = 'A label that goes on for far longer than anybody who designed this had in mind, and then some';
const ignore = (): void => {};

/** What is pressed, chosen and typed into. */
export const controlSections: readonly KitSection[] = [
  { file: 'button.tsx', States: ButtonStates },
  { file: 'button-link.tsx', States: ButtonLinkStates },
  { file: 'icon-button.tsx', States: IconButtonStates },
  { file: 'field.tsx', States: FieldStates },
  { file: 'text-field.tsx', States: TextFieldStates },
  { file: 'text-area.tsx', States: TextAreaStates },
  { file: 'select.tsx', States: SelectStates },
  { file: 'segmented-control.tsx', States: SegmentedControlStates },
  { file: 'checkbox.tsx', States: CheckboxStates },
  { file: 'chip.tsx', States: ChipStates },
  { file: 'keys/kbd.tsx', States: KbdStates },
  { file: 'keys/keys-provider.tsx', States: KeysStates },
];

function ButtonStates() {
  return (['primary', 'quiet', 'bare', 'text'] as const).map((look) => (
    <State key={look} name={look}>
      <div className="flex flex-wrap items-center gap-3">
        <Button look={look}>Save</Button>
        <Button look={look} meaning="done">
          With a key
        </Button>
        <Button look={look} icon={<Plus size={15} aria-hidden="true" />}>
          With an icon
        </Button>
        <Button look={look} disabled>
          Disabled
        </Button>
        <Button look={look} meaning="skip" resting>
          Resting
        </Button>
        <Button look={look}>{longText}</Button>
      </div>
    </State>
  ));
}

function ChipStates() {
  return (
    <>
      <State name="that can be changed">
        <Chip
          label="Circle"
          value="inner or none"
          removes="Remove the filter by circle"
          onChange={ignore}
          onRemove={ignore}
        />
      </State>
      <State name="that is only removed">
        <Chip label="Show" value="the archived" removes="Show those not archived" onRemove={ignore} />
      </State>
      <State name="long">
        <Chip label="Door of" value={longText} removes="Remove the goal" onChange={ignore} onRemove={ignore} />
      </State>
    </>
  );
}

function ButtonLinkStates() {
  return (['primary', 'text'] as const).map((look) => (
    <State key={look} name={look}>
      <ButtonLink look={look} href="/">
        To today
      </ButtonLink>
    </State>
  ));
}

function IconButtonStates() {
  return (
    <>
      <State name="default, with a key in its tooltip">
        <IconButton icon={Trash2} label="Remove the first" meaning="delete" onClick={ignore} />
      </State>
      <State name="disabled">
        <IconButton icon={Trash2} label="Remove the second" disabled />
      </State>
    </>
  );
}

function FieldStates() {
  return (
    <State name="around a control of one's own">
      <Field label="Password" hint="At least twelve letters.">
        {(control) => <input {...control} type="password" autoComplete="off" className={controlLook} />}
      </Field>
    </State>
  );
}

function TextFieldStates() {
  const [name, setName] = useState('Ana Kowalska');
  return (
    <>
      <State name="default">
        <TextField label="Name" value={name} onChange={setName} />
      </State>
      <State name="empty, with a hint">
        <TextField label="Company" placeholder="Where they work" hint="As they write it." value="" onChange={ignore} />
      </State>
      <State name="error">
        <TextField label="Minutes a day" error="Give a number from 1 to 120." value="500" onChange={ignore} />
      </State>
      <State name="disabled">
        <TextField label="E-mail" disabled value="ana@example.com" onChange={ignore} />
      </State>
      <State name="quiet, its label hidden">
        <TextField label="Position" labelHidden quiet value="Engineer" onChange={ignore} />
      </State>
      <State name="long text">
        <TextField label={longText} value={longText} hint={longText} onChange={ignore} />
      </State>
    </>
  );
}

function TextAreaStates() {
  const [text, setText] = useState('Met at the harbour.\nLikes old maps.');
  return (
    <>
      <State name="default">
        <TextArea label="Notes" value={text} onChange={setText} />
      </State>
      <State name="empty, with a hint">
        <TextArea label="What for" hint="A line is enough." placeholder="Nothing yet" value="" onChange={ignore} />
      </State>
      <State name="error">
        <TextArea label="Message" error="This is too long to keep." value={longText} onChange={ignore} />
      </State>
      <State name="disabled">
        <TextArea label="Kept notes" disabled value="Cannot be changed here." onChange={ignore} />
      </State>
    </>
  );
}

const sizes = [
  { value: 'small', label: 'Small' },
  { value: 'large', label: 'Large' },
  { value: 'long', label: longText },
] as const;

function SelectStates() {
  const [size, setSize] = useState<(typeof sizes)[number]['value']>('small');
  return (
    <>
      <State name="label above">
        <Select label="Size" options={sizes} value={size} onChange={setSize} />
      </State>
      <State name="label inline">
        <Select label="Size:" inline options={sizes} value={size} onChange={setSize} />
      </State>
      <State name="label hidden">
        <Select label="Size, unseen" labelHidden options={sizes} value="large" onChange={ignore} />
      </State>
      <State name="long text">
        <Select label="Size, at length" options={sizes} value="long" onChange={ignore} />
      </State>
    </>
  );
}

function SegmentedControlStates() {
  const [size, setSize] = useState<(typeof sizes)[number]['value']>('small');
  return (
    <>
      <State name="default">
        <SegmentedControl label="Size in sight" options={sizes.slice(0, 2)} value={size} onChange={setSize} />
      </State>
      <State name="long text">
        <SegmentedControl label="Size in sight, at length" options={sizes} value="long" onChange={ignore} />
      </State>
    </>
  );
}

function CheckboxStates() {
  const [checked, setChecked] = useState(true);
  return (
    <>
      <State name="default">
        <Checkbox label="Keep the texts" checked={checked} onChange={setChecked} />
      </State>
      <State name="unchecked">
        <Checkbox label="Left out" checked={false} onChange={ignore} />
      </State>
      <State name="partly">
        <Checkbox label="Some of them" checked={false} partly onChange={ignore} />
      </State>
      <State name="disabled">
        <Checkbox label="Not to be changed" checked disabled onChange={ignore} />
      </State>
      <State name="several lines">
        <Checkbox label={<span className="block">{longText}</span>} checked onChange={ignore} />
      </State>
    </>
  );
}

function KbdStates() {
  return (
    <State name="one key, two in turn, named keys">
      <span className="flex gap-4">
        <Kbd meaning="done" />
        <Kbd meaning="all-later" />
        <Kbd meaning="go-to-today" />
        <Kbd meaning="main-action" />
        <Kbd meaning="pass" />
        <Kbd meaning="sent" />
        <Kbd meaning="insert-1" />
        <Kbd keys="ArrowUp" />
      </span>
    </State>
  );
}

function KeysStates() {
  const [times, setTimes] = useState(0);
  useKeys('The kit', [{ meaning: 'new', does: 'Count one more', run: () => setTimes((count) => count + 1) }]);
  return (
    <State name="a key of this page: n">
      <p className="text-small">Pressed {times} times.</p>
    </State>
  );
}
