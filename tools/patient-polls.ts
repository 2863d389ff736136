/**
 * How long `expect.poll` waits for what it expects, in ms, in every project that waits for something. Vitest gives up after one
 * second, in which a busy machine may not even start a process.
 */
export const patientPolls = { poll: { timeout: 12_000 } } as const;
