import type { ComponentPropsWithRef } from 'react';

type ChartPictureProps = Omit<ComponentPropsWithRef<'svg'>, 'role' | 'aria-label'> & {
  /** What it is a picture of; the numbers are told by the cursor and the table. */
  readonly label: string;
};

/** The drawing of a chart: one picture to who cannot see it. */
export function ChartPicture({ label, ...native }: ChartPictureProps) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture drawn here is no file that an img could show.
  return <svg {...native} role="img" aria-label={label} />;
}
