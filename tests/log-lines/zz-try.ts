import { readLogLine } from '/work/wt/logline/core/log-line/read-log-line.ts';
import { inventedNames } from '/work/wt/logline/tests/log-lines/invented-network.ts';
import { localeOf } from '/work/wt/logline/core/locale.ts';
const f = inventedNames();
for (const line of process.argv.slice(2)) {
  const r = readLogLine(line, f, { today: '2026-06-10' as never, locale: localeOf(['en-GB']) });
  console.log('\n' + line);
  console.log('  people', r.people.map((p) => `${p.written}=${p.candidates.map((c) => c.name).join('/') || 'NEW'}`).join(', '));
  console.log('  contact', JSON.stringify(r.contact), '| note:', r.note);
  if (r.promises.length) console.log('  promises', JSON.stringify(r.promises));
  if (r.help.length) console.log('  help', JSON.stringify(r.help));
  if (r.introduced.length) console.log('  introduced', JSON.stringify(r.introduced));
}
