import type { KithClient } from '../../api/contract/contract.ts';
import { parsePromise as parse } from '../../core/plan/parse-promise.ts';
import { userLocale } from '../../renderer/app/user-locale.ts';
import { overview } from './overview.ts';

/** Parses a promise as the engine does. */
export const parsePromise: KithClient['followUps']['parsePromise'] = ({ line }) =>
  Promise.resolve(parse(line, overview.today, userLocale));
