import { regionOf } from '../locale.ts';
import type { Locale } from '../locale.ts';

/** Whether 3/4 is 3 April or March 4. */
export type DateOrder = 'day first' | 'month first';

// Asking Intl takes as long as formatting many days.
const orders = new Map<Locale, DateOrder>();

/** The order in which dates in digits are written where the user lives, in the language that most speak there. */
export function dateOrder(locale: Locale): DateOrder {
  const order = orders.get(locale) ?? orderOfRegion(regionOf(locale));
  orders.set(locale, order);
  return order;
}

function orderOfRegion(region: string): DateOrder {
  if (!/^[A-Z]{2}$/.test(region)) return 'day first';
  const { language } = new Intl.Locale(`und-${region}`).maximize();
  const format = new Intl.DateTimeFormat(`${language}-${region}`, { dateStyle: 'short', timeZone: 'UTC' });
  const order = format.formatToParts(0).map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') ? 'month first' : 'day first';
}
