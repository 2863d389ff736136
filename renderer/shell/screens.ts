import type { LucideIcon } from 'lucide-react';
import { ChartSpline, DoorOpen, Feather, Inbox, Settings2, Sunrise, Users } from 'lucide-react';

import type { KeyMeaning } from '../kit/keys/key-table.ts';

/** The screens of the navigation, in its order. */
export const screens = [
  { name: 'Today', path: '/today', meaning: 'go-to-today', icon: Sunrise },
  { name: 'People', path: '/people', meaning: 'go-to-people', icon: Users },
  { name: 'Thin ties', path: '/thin-ties', meaning: 'go-to-thin-ties', icon: Feather },
  { name: 'Doors', path: '/doors', meaning: 'go-to-doors', icon: DoorOpen },
  { name: 'Insights', path: '/insights', meaning: 'go-to-insights', icon: ChartSpline },
  { name: 'Import', path: '/import', meaning: 'go-to-import', icon: Inbox },
  { name: 'Settings', path: '/settings', meaning: 'go-to-settings', icon: Settings2 },
] as const satisfies readonly { name: string; path: string; meaning: KeyMeaning; icon: LucideIcon }[];
