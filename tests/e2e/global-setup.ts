import { ensureBuilt } from '../../tools/prepare.mjs';

/** Builds once, before the first test opens what was built. */
export default function setup(): void {
  ensureBuilt();
}
