import { clockAt, openTestEngine } from './connections.ts';

// A program for the tests of the folder's lock: keeps the folder of its argument locked until it is killed.

openTestEngine(process.argv[2] ?? '', clockAt('2026-06-10'));
console.log('locked');
setInterval(() => {}, 60_000);
