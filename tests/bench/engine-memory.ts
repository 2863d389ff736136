import { openBenchEngine } from './big-file.ts';
import { askOverview, importWithEngine } from './import-with-engine.ts';

// A process that runs the engine alone and prints its memory in bytes: when idle, or with an archive as argument, the peak
// until the archive is imported.

const [folder = '', archive] = process.argv.slice(2);
const engine = openBenchEngine(folder);
await askOverview(engine);
if (archive !== undefined) await importWithEngine(engine, archive);
// maxRSS is in kilobytes.
console.log(archive === undefined ? process.memoryUsage.rss() : process.resourceUsage().maxRSS * 1024);
engine.close();
