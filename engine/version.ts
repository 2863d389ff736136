import manifest from '../package.json' with { type: 'json' };

/** The version of Kith. */
export const version: string = manifest.version;
