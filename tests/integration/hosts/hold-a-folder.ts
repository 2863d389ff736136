import { clockAt, openTestEngine } from './connections.ts';

// A program for the tests of holding: holds the folder of its argument until it is killed.

openTestEngine(process.argv[2] ?? '', clockAt('2026-06-10'));
console.log('held');
setInterval(() => {}, 60_000);
