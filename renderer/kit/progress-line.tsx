export type ProgressLineProps = {
  readonly label: string;
  /** The share that is done, 0 to 1; null while it is not known. */
  readonly share: number | null;
};

/** A line that shows how much of something is done. */
export function ProgressLine({ label, share }: ProgressLineProps) {
  return (
    <progress
      aria-label={label}
      {...(share === null ? {} : { value: share })}
      max={1}
      className="block h-1 w-full appearance-none overflow-hidden rounded-round bg-well-deep [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-well-deep [&::-webkit-progress-value]:rounded-round [&::-webkit-progress-value]:bg-accent"
    />
  );
}
