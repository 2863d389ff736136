import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

import type { Session } from '../../../api/contract/outreach/outreach.ts';
import type { PlanEntry, TodaysPlan } from '../../../api/contract/plan/plan.ts';
import type { PersonId, PlanEntryId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { SessionClock } from './session-clock.ts';
import { inRow, isOpen, neighbourEntry, nextOpenEntry } from './session-row.ts';

/** The session as the page shows it, and what moves it. */
export type SessionState = {
  readonly clock: SessionClock;
  readonly paused: boolean;
  readonly togglePause: () => void;
  /** Whose page is shown; undefined at the end of the row. */
  readonly entry: PlanEntry | undefined;
  /** Whether that entry is still to be handled. */
  readonly isEntryOpen: boolean;
  /** Whether the field takes the focus as the person appears: not while the user looks through the row. */
  readonly takesFocus: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly move: (places: 1 | -1) => void;
  /** Goes to whoever is still to be handled. */
  readonly goOn: () => void;
  /** Shows the next person at once, and handles this one; if that fails, comes back to them. */
  readonly handle: (write: () => Promise<unknown>) => void;
  /** The entries in the order in which they are gone through, without those that came up since and wait for the end. */
  readonly row: readonly PlanEntry[];
  /** Whether anybody is still to be handled, in the row or after it. */
  readonly canGoOn: boolean;
  /** How many of the row are still to be handled. */
  readonly left: number;
  /** Who is still to be handled once the end is reached; undefined if nobody is. */
  readonly oneMore: PlanEntry | undefined;
  /** What the session did; undefined until the end, and while writes are on their way. */
  readonly ended: Session | undefined;
};

/** Where the session is; both ids are null at the end of the row. */
type Place = {
  readonly entryId: PlanEntryId | null;
  readonly personId: PersonId | null;
  readonly takesFocus: boolean;
};

/** An entry that was handled in this session. */
type HandledHere = { readonly entryId: PlanEntryId; readonly personId: PersonId };

/** How long the clock goes on without a key or a pointer, in milliseconds. */
const idleAfter = 120_000;
const activity = ['keydown', 'pointermove', 'wheel'] as const;
const comingAndGoing = ['focus', 'blur'] as const;

/** How often the time is kept while nothing else happens, in milliseconds. */
const keepEvery = 15_000;
/** How long the place waits to be kept, in milliseconds, so that looking through the row writes once. */
const placePause = 150;

/** Goes through the people of the day; where it stands is kept in the file. */
export function useSession({ entries: planned }: TodaysPlan, begun: Session): SessionState {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const [clock] = useState(() => new SessionClock(begun.seconds));
  const [paused, setPaused] = useState(false);
  const [beingHandled, setBeingHandled] = useState<ReadonlySet<PlanEntryId>>(new Set());
  const [order, setOrder] = useState<readonly PlanEntryId[]>([]);
  const [handledHere, setHandledHere] = useState<readonly HandledHere[]>([]);
  const [first] = useState<ReadonlySet<PlanEntryId>>(() => new Set(planned.map(({ id }) => id)));
  const entries = inRow(planned, order);
  const [place, setPlace] = useState<Place>(() => placeAt(firstShown(begun, entries), true));
  const [ended, setEnded] = useState<Session>();

  // The plan that is shown says of these what became of them, which may be a moment after it was fetched.
  const told = [...beingHandled].filter((id) => statusOf(entries, id) !== 'open');
  if (told.length > 0) setBeingHandled(without(beingHandled, told));

  const added = entries.filter(({ id }) => !order.includes(id));
  if (added.length > 0) setOrder(entries.map(({ id }) => id));

  // Whoever was handled here and is open again was brought back by an undo.
  const back = handledHere.find((handled) => broughtBack(handled, entries, added, beingHandled));
  if (back) {
    setHandledHere(handledHere.filter((handled) => handled !== back));
    show(broughtBack(back, entries, added, beingHandled), true);
  }

  // An entry that was made anew, as that of a promise that was moved and moved back, has another id.
  const entry =
    entries.find(({ id }) => id === place.entryId) ?? entries.find(({ person }) => person.id === place.personId);
  // Whoever came up since waits until the end of the row.
  const row = entries.filter(({ id, status }) => first.has(id) || id === entry?.id || status !== 'open');
  const atEnd = entry === undefined;
  const entryId = entry?.id ?? null;
  const personId = entry?.person.id ?? null;

  async function keep(at: PersonId | null, isEnd: boolean): Promise<Session | undefined> {
    try {
      const kept = await client.outreach.saveSession({ personId: at, seconds: clock.seconds(), ended: isEnd });
      queryClient.setQueryData(queries.outreach.session.queryKey(), kept);
      return kept;
    } catch {
      // The next one keeps the place and the time.
      return undefined;
    }
  }
  const keepAt = useEffectEvent((at: PersonId | null) => void keep(at, false));
  const isSettled = beingHandled.size === 0;
  const keepNow = useEffectEvent(() => {
    void keep(personId, atEnd).then((kept) => {
      if (kept && atEnd && isSettled) setEnded(kept);
    });
  });

  useEffect(() => {
    if (personId === null) return undefined;
    const timer = setTimeout(() => keepAt(personId), placePause);
    return () => clearTimeout(timer);
  }, [personId]);
  useEffect(() => {
    if (atEnd && isSettled) keepNow();
  }, [atEnd, isSettled]);

  useEffect(() => {
    let idle: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      clearTimeout(idle);
      if (paused || atEnd || document.hidden || !document.hasFocus()) {
        clock.rest();
        return;
      }
      clock.run();
      // Whoever does nothing for long is elsewhere.
      idle = setTimeout(() => clock.rest(), idleAfter);
    };
    const leave = (): void => {
      go();
      keepNow();
    };
    go();
    const timer = setInterval(keepNow, keepEvery);
    document.addEventListener('visibilitychange', leave);
    for (const event of comingAndGoing) window.addEventListener(event, leave);
    for (const event of activity) window.addEventListener(event, go, { passive: true });
    return () => {
      clearInterval(timer);
      clearTimeout(idle);
      document.removeEventListener('visibilitychange', leave);
      for (const event of comingAndGoing) window.removeEventListener(event, leave);
      for (const event of activity) window.removeEventListener(event, go);
    };
  }, [atEnd, clock, paused]);
  useEffect(
    () => () => {
      clock.rest();
      keepNow();
    },
    [clock],
  );

  function show(next: PlanEntry | undefined, takesFocus: boolean): void {
    setEnded(undefined);
    setPlace(placeAt(next, takesFocus));
  }

  async function handle(handled: PlanEntry, write: () => Promise<unknown>): Promise<void> {
    const withIt = new Set(beingHandled).add(handled.id);
    setBeingHandled(withIt);
    setHandledHere((those) => [...those, { entryId: handled.id, personId: handled.person.id }]);
    show(nextOpenEntry(row, handled.id, withIt), true);
    const written = await write();
    if (written !== undefined) await queryClient.invalidateQueries({ queryKey: queries.plan.today.key() });
    const newest = queryClient.getQueryData(queries.plan.today.queryKey());
    // Failed, or undone since.
    if (written === undefined || statusOf(newest?.entries ?? [], handled.id) === 'open')
      setBeingHandled((ids) => without(ids, [handled.id]));
    if (written === undefined) show(handled, true);
  }

  return {
    clock,
    paused,
    togglePause: () => {
      setPaused((before) => !before);
      void keep(personId, atEnd);
    },
    entry,
    isEntryOpen: entry !== undefined && isOpen(entry, beingHandled),
    takesFocus: place.takesFocus,
    hasNext: entry !== undefined && neighbourEntry(row, entryId, 1) !== undefined,
    hasPrevious: neighbourEntry(row, entryId, -1) !== undefined,
    move: (places) => {
      const neighbour = neighbourEntry(row, entryId, places);
      if (neighbour) show(neighbour, false);
    },
    goOn: () => show(nextOpenEntry(row, entryId, beingHandled) ?? nextOpenEntry(entries, entryId, beingHandled), true),
    handle: (write) => {
      if (entry) void handle(entry, write);
    },
    row,
    canGoOn: entries.some((each) => isOpen(each, beingHandled)),
    left: row.filter((each) => isOpen(each, beingHandled)).length,
    oneMore: atEnd && isSettled ? nextOpenEntry(entries, null, beingHandled) : undefined,
    ended: atEnd ? ended : undefined,
  };
}

function placeAt(entry: PlanEntry | undefined, takesFocus: boolean): Place {
  return { entryId: entry?.id ?? null, personId: entry?.person.id ?? null, takesFocus };
}

/** Finds the entry that is shown first: that of whose page was shown last, unless they were handled since. */
function firstShown({ personId }: Session, entries: readonly PlanEntry[]): PlanEntry | undefined {
  const theirs = entries.filter(({ person }) => person.id === personId);
  return theirs.find(({ status }) => status === 'open') ?? nextOpenEntry(entries, theirs.at(-1)?.id ?? null, new Set());
}

/** Finds the entry of somebody who was handled and is open again; one that was made anew has another id. */
function broughtBack(
  { entryId, personId }: HandledHere,
  entries: readonly PlanEntry[],
  added: readonly PlanEntry[],
  beingHandled: ReadonlySet<PlanEntryId>,
): PlanEntry | undefined {
  if (beingHandled.has(entryId)) return undefined;
  const same = entries.find(({ id }) => id === entryId);
  const entry = same ?? added.find(({ person }) => person.id === personId);
  return entry?.status === 'open' ? entry : undefined;
}

function statusOf(entries: readonly PlanEntry[], id: PlanEntryId): PlanEntry['status'] | undefined {
  return entries.find((entry) => entry.id === id)?.status;
}

function without(ids: ReadonlySet<PlanEntryId>, gone: readonly PlanEntryId[]): ReadonlySet<PlanEntryId> {
  return new Set([...ids].filter((id) => !gone.includes(id)));
}
