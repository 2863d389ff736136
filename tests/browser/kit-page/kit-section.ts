import type { ComponentType } from 'react';

/** One component of the kit on the kit page. */
export type KitSection = {
  /** Its file, from `renderer/kit/`. */
  readonly file: string;
  /** Shows the component in each of its states. */
  readonly States: ComponentType;
};
