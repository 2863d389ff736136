import { openBenchEngine } from './big-file.ts';
import { askOverview, importWithEngine } from './import-with-engine.ts';

// A process of the engine alone: says in bytes how much memory it has when it idles, or with an archive to import,
// how much it had at most until that was done.

const [folder = '', archive] = process.argv.slice(2);
const engine = openBenchEngine(folder);
await askOverview(engine);
if (archive !== undefined) await importWithEngine(engine, archive);
// The most is in kilobytes.
console.log(archive === undefined ? process.memoryUsage.rss() : process.resourceUsage().maxRSS * 1024);
engine.close();
