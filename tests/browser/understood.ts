import type { KithClient } from '../../api/contract/contract.ts';
import { parsePromise } from '../../core/plan/parse-promise.ts';
import { userLocale } from '../../renderer/app/user-locale.ts';
import { overview } from './overview.ts';

/** Understands as the engine does. */
export const understand: KithClient['followUps']['understand'] = ({ line }) =>
  Promise.resolve(parsePromise(line, overview.today, userLocale));
