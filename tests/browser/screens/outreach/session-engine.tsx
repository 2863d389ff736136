import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Correspondent, Draft, Session } from '../../../../api/contract/outreach/outreach.ts';
import type { PlanEntry, TodaysPlan } from '../../../../api/contract/plan/plan.ts';
import type { CheckRule } from '../../../../core/outreach/check/check-note.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { SessionScreen } from '../../../../renderer/screens/outreach/session-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { inventedCorrespondent } from '../../parts/outreach/invented-correspondent.ts';
import { parsePromise } from '../../parse-promise.ts';
import { inventedPlan, nameOf } from '../plan/invented-plan.ts';

type Asked = Readonly<Record<string, unknown>>;
type Writes = 'done' | 'snooze' | 'skip' | 'notThisPerson' | 'noAnswerNeeded' | 'sent';

export type SessionEngine = {
  /** What was written, in order. */
  readonly asked: readonly Asked[];
  /** The drafts in the file. */
  readonly drafts: Map<PersonId, Draft>;
  readonly session: () => Session;
  /** The addresses that were given. */
  readonly emails: readonly { readonly id: PersonId; readonly emails: readonly string[] }[];
  /** What was written into notes. */
  readonly notes: readonly { readonly id: PersonId; readonly notes: string }[];
  readonly silenced: () => readonly CheckRule[];
  readonly client: KithClient;
};

export type GivenSession = {
  readonly entries: readonly PlanEntry[];
  readonly session?: Partial<Session>;
  readonly correspondents?: readonly Correspondent[];
  /** Writes that fail with this sentence. */
  readonly failing?: Partial<Record<Writes, string>>;
  /** Whether the end of the session cannot be kept at the first try. */
  readonly losesFirstEnd?: boolean;
  /** Who comes up once somebody is skipped. */
  readonly comesUp?: PlanEntry;
};

/** An engine with a plan and a session; what it is told to write is kept and changes the plan. */
export function sessionEngine({
  entries,
  session: begun,
  correspondents = [],
  failing = {},
  losesFirstEnd = false,
  comesUp,
}: GivenSession): SessionEngine {
  const asked: Asked[] = [];
  let milliseconds = Date.parse('2026-11-23T08:00:00.000Z');
  // Exactly the form of an instant.
  const nextInstant = () => new Date((milliseconds += 1)).toISOString() as Correspondent['readAt'];
  const drafts = new Map<PersonId, Draft>();
  const emails: { readonly id: PersonId; readonly emails: readonly string[] }[] = [];
  const notes: { readonly id: PersonId; readonly notes: string }[] = [];
  let silenced: CheckRule[] = [];
  let losesEnd = losesFirstEnd;
  let plan: TodaysPlan = inventedPlan({ entries: [...entries] });
  let session: Session = {
    day: overview.today,
    budgetMinutes: 10,
    seconds: 0,
    state: 'not-begun',
    personId: null,
    summary: '',
    tomorrow: null,
    ...begun,
  };

  const write = (name: Writes, { writeId, ...input }: { readonly writeId: string }) => {
    const failure = failing[name];
    if (failure !== undefined) return Promise.reject(Object.assign(new Error(failure), { code: 'REFUSED' }));
    asked.push({ [name]: input });
    // The page made the id itself.
    return Promise.resolve({ undo: { writeId: writeId as WriteId, label: `It was: ${name}` } });
  };
  const plansBefore: TodaysPlan[] = [];
  const become = (status: PlanEntry['status'], isMeant: (entry: PlanEntry) => boolean): void => {
    plansBefore.push(plan);
    plan = { ...plan, entries: plan.entries.map((entry) => (isMeant(entry) ? { ...entry, status } : entry)) };
  };
  const handle = async (
    name: Exclude<Writes, 'sent' | 'noAnswerNeeded'>,
    status: PlanEntry['status'],
    input: { readonly writeId: string; readonly id: PlanEntry['id'] },
  ) => {
    const answer = await write(name, input);
    become(status, ({ id }) => id === input.id);
    if (name === 'skip' && comesUp && plan.entries.every(({ id }) => id !== comesUp.id))
      plan = { ...plan, entries: [comesUp, ...plan.entries] };
    return answer;
  };

  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    settings: {
      set: ({ changes }) => {
        silenced = changes.silencedRules ?? silenced;
        return Promise.resolve({ ...settings, silencedRules: silenced });
      },
      get: () => Promise.resolve({ ...settings, silencedRules: silenced }),
    },
    people: {
      setEmails: ({ writeId, ...input }) => {
        emails.push(input);
        return Promise.resolve({ undo: { writeId, label: 'Changed the addresses' } });
      },
      setNotes: ({ writeId, ...input }) => {
        notes.push(input);
        return Promise.resolve({ undo: { writeId, label: 'Changed the notes' } });
      },
    },
    plan: {
      today: () => Promise.resolve(plan),
      done: (input) => handle('done', 'done', input),
      snooze: (input) => handle('snooze', 'snoozed', input),
      skip: (input) => handle('skip', 'skipped', input),
      notThisPerson: (input) => handle('notThisPerson', 'not-this-person', input),
      noAnswerNeeded: async (input) => {
        const answer = await write('noAnswerNeeded', input);
        become('settled', ({ id }) => id === input.entryId);
        return answer;
      },
    },
    undo: {
      apply: ({ writeId }) => {
        plan = plansBefore.pop() ?? plan;
        return Promise.resolve({ undo: { writeId, label: 'Undone' } });
      },
    },
    followUps: { parsePromise },
    outreach: {
      correspondent: ({ personId }) => {
        const given = correspondents.find(({ person }) => person.id === personId);
        const draft = drafts.get(personId);
        const correspondent = given ?? inventedCorrespondent(personId);
        return Promise.resolve({
          ...correspondent,
          readAt: nextInstant(),
          draft: draft
            ? { ...draft, changedAt: '2026-11-23T08:00:00.000Z' as DraftOfFile['changedAt'] }
            : correspondent.draft,
        });
      },
      lately: () => Promise.resolve([]),
      drafts: () =>
        Promise.resolve(
          [...drafts].map(([personId, { text }]) => ({
            personId,
            name: nameOf(personId),
            text,
            changedAt: '2026-11-23T08:00:00.000Z' as DraftOfFile['changedAt'],
          })),
        ),
      saveDraft: ({ personId, draft }) => {
        if (draft) drafts.set(personId, draft);
        else drafts.delete(personId);
        return Promise.resolve({ saved: true, at: nextInstant() });
      },
      sent: async (input) => {
        const answer = await write('sent', input);
        drafts.delete(input.personId);
        become('done', ({ person }) => person.id === input.personId);
        return answer;
      },
      session: () => Promise.resolve(session),
      saveSession: ({ personId, seconds, ended }) => {
        if (ended && losesEnd) {
          losesEnd = false;
          return Promise.reject(new Error('Nobody is there.'));
        }
        session = {
          ...session,
          personId,
          seconds,
          state: ended ? 'ended' : 'going',
          summary: ended ? 'One person heard from you in two minutes.' : '',
          tomorrow: ended ? 'Tomorrow begins with Efua Mensah.' : null,
        };
        return Promise.resolve(session);
      },
    },
  });
  return { asked, drafts, emails, notes, silenced: () => silenced, session: () => session, client };
}

const settings = {
  budgetMinutes: 10,
  newTieShare: 0.6,
  ownCompany: '',
  offersAsked: true,
  invitationLength: 200,
  rhythms: { inner: 30, close: 90, wider: 180 },
  oldDataPutAway: null,
  theme: 'system',
  recentCommands: new Array<string>(),
  recentPeople: new Array<PersonId>(),
} as const;

type WriteId = Parameters<KithClient['plan']['skip']>[0]['writeId'];
type DraftOfFile = NonNullable<Correspondent['draft']>;

/** Opens the session on such an engine. */
export async function openSession(given: GivenSession) {
  const engine = sessionEngine(given);
  const screen = await render(
    <PageWithClient client={engine.client}>
      <main tabIndex={-1} className="flex h-dvh flex-col">
        <SessionScreen />
      </main>
    </PageWithClient>,
  );
  return { screen, ...engine };
}
