import type { Tie } from '../../simulation/network.ts';

/** Noise with which whatever may happen does. */
export const always = 1000;
/** Noise with which nothing does. */
export const never = -1000;

/** Somebody with whom there was never any contact. */
export function quietTie(id: number, noise: number = never): Tie {
  return {
    id,
    noise,
    knownSince: -400,
    inboundDays: 0,
    outboundDays: 0,
    firstIn: null,
    lastIn: null,
    lastOut: null,
    silentSince: -400,
    replyOn: null,
  };
}
