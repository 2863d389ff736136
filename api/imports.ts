import { kith } from './procedures.ts';

export const imports = {
  preview: kith.imports.preview.handler(async function* () {
    yield { kind: 'refused' as const, message: 'Not yet.' };
  }),
  commit: kith.imports.commit.handler(async function* () {
    yield { kind: 'refused' as const, message: 'Not yet.' };
  }),
  discard: kith.imports.discard.handler(() => ({})),
  list: kith.imports.list.handler(() => []),
};
