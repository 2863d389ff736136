import { regionOf } from '../locale.ts';
import type { Locale } from '../locale.ts';

/** How 3/4 is read: `day-first` as 3 April, `month-first` as March 4. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

// Kept per locale, since asking Intl takes as long as formatting many days.
const orders = new Map<Locale, DateOrder>();

/** The order of dates in digits in the locale's region, in the language that most people speak there. */
export function dateOrder(locale: Locale): DateOrder {
  const order = orders.get(locale) ?? orderOfRegion(regionOf(locale));
  orders.set(locale, order);
  return order;
}

function orderOfRegion(region: string): DateOrder {
  if (!/^[A-Z]{2}$/.test(region)) return 'day-first';
  const { language } = new Intl.Locale(`und-${region}`).maximize();
  const format = new Intl.DateTimeFormat(`${language}-${region}`, { dateStyle: 'short', timeZone: 'UTC' });
  const order = format.formatToParts(0).map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') ? 'month-first' : 'day-first';
}
