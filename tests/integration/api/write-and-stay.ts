import { setInterval } from 'node:timers';

import { createRouterClient } from '@orpc/server';

import { router } from '../../../api/router.ts';
import { clockAt, openTestEngine } from '../hosts/connections.ts';
import { newWriteId } from './opened-kith.ts';

// A program for the test of durability: writes one thing after the other into the folder of its argument, says each only
// once it was answered, and never ends by itself.

const engine = openTestEngine(process.argv[2] ?? '', clockAt('2026-06-10'));
const client = createRouterClient(router, { context: engine.context });
setInterval(() => {}, 60_000);

for (let number = 0; ; number += 1) {
  const { id } = await client.people.create({ writeId: newWriteId(), facts: { firstName: `P${number}` } });
  await client.interactions.log({
    writeId: newWriteId(),
    personId: id,
    kind: 'meeting',
    direction: 'both',
    day: engine.context.clock.today(),
    note: `note ${number}`,
  });
  const draft = { medium: 'message', subject: '', text: `Hi P${number},\n\n`, offer: null } as const;
  await client.outreach.saveDraft({ personId: id, draft });
  console.log(number);
}
