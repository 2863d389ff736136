import { reachInWords } from '../../core/insights/insight-words.ts';
import { reachMethod, secondDegree } from '../../core/insights/reach.ts';
import { countConnectionsByState } from '../../db/insights/outreach-history.ts';
import type { Context } from '../context.ts';
import type { NetworkReach } from '../contract/insights/insights.ts';

/** Estimates how many people the network reaches. */
export function networkReach({ db, locale }: Pick<Context, 'db' | 'locale'>): NetworkReach {
  const byState = countConnectionsByState(db);
  const connections = byState.strong + byState.steady + byState.fading + byState.thin;
  const known = secondDegree(connections);
  const behindStrong = secondDegree(byState.strong);
  return {
    connections,
    byState,
    secondDegree: known,
    behindStrong,
    sentence: reachInWords(connections, byState.strong, known, behindStrong, locale),
    method: reachMethod,
  };
}
