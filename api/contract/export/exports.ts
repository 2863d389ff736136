import { eventIterator } from '@orpc/contract';
import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { fileHandle } from '../values.ts';

const exportKinds = ['everything', 'people-vcard'] as const;
export type ExportKind = (typeof exportKinds)[number];

const exportEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  /** The file can be saved by the host, once; `fileName` is proposed to the user. */
  z.object({ kind: z.literal('ready'), file: fileHandle, fileName: z.string(), bytes: z.int() }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

export const exportsContract = {
  /** Creates a ZIP of everything as CSV and JSON, or the people as vCard 4.0. Ends with one `ready` or `refused`. */
  make: procedure.input(z.object({ what: z.enum(exportKinds) })).output(eventIterator(exportEvent)),
};
