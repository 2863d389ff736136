import { X } from 'lucide-react';

export type TagLabelProps = {
  readonly name: string;
  /** With it, the label has a button that removes the tag. */
  readonly onRemove?: () => void;
};

/** The name of a tag, as plain text. */
export function TagLabel({ name, onRemove }: TagLabelProps) {
  return (
    <span className="inline-flex items-center gap-0.5 text-small text-soft">
      <span aria-hidden="true" className="text-mark">
        #
      </span>
      {name}
      {onRemove && (
        <button
          type="button"
          aria-label={`Take the tag ${name} off`}
          onClick={onRemove}
          className="inline-flex size-6 items-center justify-center rounded-small hover:bg-well hover:text-ink"
        >
          <X size={13} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
