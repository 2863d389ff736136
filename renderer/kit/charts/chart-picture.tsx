import type { ComponentPropsWithRef } from 'react';

type ChartPictureProps = Omit<ComponentPropsWithRef<'svg'>, 'role' | 'aria-label'> & {
  /** What the picture shows. The cursor and the table tell the numbers. */
  readonly label: string;
};

/** The drawing of a chart, which screen readers take as one picture. */
export function ChartPicture({ label, ...native }: ChartPictureProps) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture drawn here is no file that an img could show.
  return <svg {...native} role="img" aria-label={label} />;
}
