import type { LucideIcon } from 'lucide-react';
import { ChartSpline, Feather, Inbox, Settings2, Sunrise, Users } from 'lucide-react';

/** The screens of the navigation, in its order. */
export const screens = [
  { name: 'Today', path: '/today', keys: ['g t', '1'], icon: Sunrise },
  { name: 'People', path: '/people', keys: ['g p', '2'], icon: Users },
  { name: 'Thin ties', path: '/thin-ties', keys: ['g h', '3'], icon: Feather },
  { name: 'Insights', path: '/insights', keys: ['g n', '4'], icon: ChartSpline },
  { name: 'Import', path: '/import', keys: ['g i', '5'], icon: Inbox },
  { name: 'Settings', path: '/settings', keys: ['g s', '6'], icon: Settings2 },
] as const satisfies readonly { name: string; path: string; keys: readonly [string, string]; icon: LucideIcon }[];
