import { cleanCell } from '../../text/clean-cell.ts';
import { copyString } from '../../text/copy-string.ts';
import { appendTo } from '../../collections/multimap.ts';
import { splitAddresses, isClosedProfile, maxNamesLength, splitNames } from './message-recipients.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { MessageParty } from './messages-content.ts';
import { hashText } from '../../text/hash.ts';

type GatheredParty = {
  name: string;
  readonly slug: ProfileSlug | undefined;
  readonly line: number;
  readonly hash: number;
  /** A cell that names them among others, until they write themselves. */
  joinedNames: JoinedNames | undefined;
  asList: readonly number[] | undefined;
};
type JoinedNames = { readonly cell: string; readonly parties: readonly number[] };

/** Everybody whom a file of messages names, as they come up. People are numbered, from 0. */
export type MessageParties = {
  /** Whose profile has this address, or -1 when it is none of a person. */
  ofAddress(address: string, line: number): number;
  /** Who is known by name alone. */
  ofName(name: string, line: number): number;
  /** Everyone whose address is in a cell that joins several. */
  ofAddresses(cell: string, line: number): readonly number[];
  /** Keeps the name that the sender of a row has in it, unless one is known. `cell` as it stands. */
  nameSender(party: number, cell: string): void;
  /** Keeps the names of a row's recipients. `cell` as it stands. */
  nameRecipients(parties: readonly number[], cell: string): void;
  nameOf(party: number): string;
  hashOf(party: number): number;
  /** Finds the names of those who never wrote, in the cells that name them among others. */
  completeNames(): void;
  all(): MessageParty[];
  /** About how much memory they take, in bytes. */
  memory(): number;
};

const memoryOfParty = 300;

/** Gathers whom a file of messages names. */
export function createMessageParties(): MessageParties {
  const parties: GatheredParty[] = [];
  const byAddress = new Map<string, number>();
  const bySlug = new Map<ProfileSlug, number>();
  const byName = new Map<string, number>();
  let memory = 0;

  function add(name: string, slug: ProfileSlug | undefined, line: number): number {
    memory += memoryOfParty + name.length + (slug?.length ?? 0);
    const hash = hashText(slug ?? `\n${name}`);
    parties.push({ name, slug, line, hash, joinedNames: undefined, asList: undefined });
    return parties.length - 1;
  }

  // A conversation has two addresses in turns. Comparing with both is faster than looking either up.
  let recent = '';
  let recentParty = -1;
  let other = '';
  let otherParty = -1;

  function ofAddress(address: string, line: number): number {
    if (address === recent) return recentParty;
    if (address === other) return otherParty;
    other = recent;
    otherParty = recentParty;
    recent = address;
    recentParty = lookedUp(address, line);
    return recentParty;
  }

  function lookedUp(address: string, line: number): number {
    let party = byAddress.get(address);
    if (party === undefined) {
      const written = copyString(address);
      const slug = profileSlugOf(written) ?? profileSlugOf(cleanCell(written));
      party = slug === undefined ? -1 : (bySlug.get(slug) ?? add('', slug, line));
      if (slug !== undefined) bySlug.set(slug, party);
      byAddress.set(written, party);
      memory += 100 + written.length;
    }
    return party;
  }

  /** A list of only them, the same one each time. */
  function alone(party: number): readonly number[] {
    const gathered = parties[party];
    return gathered ? (gathered.asList ??= [party]) : [];
  }

  function setName(party: number, name: string): void {
    const gathered = parties[party];
    if (!gathered || gathered.name !== '' || name === '') return;
    gathered.name = copyString(name);
    gathered.joinedNames = undefined;
    memory += name.length;
  }

  return {
    ofAddress,
    ofName(name, line) {
      let party = byName.get(name);
      if (party === undefined) {
        const kept = copyString(name);
        party = add(kept, undefined, line);
        byName.set(kept, party);
      }
      return party;
    },
    ofAddresses(cell, line) {
      const isOne = cell === recent || cell === other || !(cell.includes(',') || cell.includes(';'));
      if (isOne) return alone(ofAddress(cell, line));
      const found: number[] = [];
      for (const address of splitAddresses(cell)) {
        const party = ofAddress(address, line);
        if (party >= 0) found.push(party);
      }
      return found;
    },
    nameSender(party, cell) {
      if (parties[party]?.name !== '') return;
      const name = cleanCell(cell);
      if (!isClosedProfile(name)) setName(party, name);
    },
    nameRecipients(recipients, cell) {
      const [only = -1] = recipients;
      if (recipients.length === 1) {
        if (parties[only]?.name === '') setName(only, onlyNameIn(cleanCell(cell)));
        return;
      }
      const unnamed = recipients.filter((party) => parties[party]?.name === '');
      if (unnamed.length === 0) return;
      if (cell.length > maxNamesLength) return;
      let among: JoinedNames | undefined;
      for (const party of unnamed) {
        const gathered = parties[party];
        if (!gathered) continue;
        // The fewer there are, the plainer it is who is who.
        if (gathered.joinedNames && gathered.joinedNames.parties.length <= recipients.length) continue;
        if (!among) {
          among = { cell: copyString(cell), parties: recipients };
          memory += 100 + cell.length + 8 * recipients.length;
        }
        gathered.joinedNames = among;
      }
    },
    nameOf: (party) => parties[party]?.name ?? '',
    hashOf: (party) => parties[party]?.hash ?? 0,
    completeNames() {
      const seen = new Set<JoinedNames>();
      for (const { joinedNames } of parties) {
        if (!joinedNames || seen.has(joinedNames)) continue;
        seen.add(joinedNames);
        for (const [party, name] of namesAmong(joinedNames, (each) => parties[each]?.name ?? '')) setName(party, name);
      }
    },
    all: () => parties.map(({ name, slug, line }) => ({ name, line, ...(slug !== undefined && { slug }) })),
    memory: () => memory,
  };
}

/** The name in a cell that names one person and others whose profiles are closed. */
function onlyNameIn(cell: string): string {
  if (isClosedProfile(cell)) return '';
  if (!cell.includes('inked')) return cell;
  const pieces = cell.split(', ').filter((piece) => !isClosedProfile(piece));
  return pieces.join(', ');
}

/**
 * Names of those who have none, when it is plain whose they are: what is left of the cell once the names of the others
 * are gone is one name, or as many as there are people, in their order.
 */
function namesAmong(
  { cell, parties }: JoinedNames,
  nameOf: (party: number) => string,
): readonly (readonly [party: number, name: string])[] {
  const unnamed = parties.filter((party) => nameOf(party) === '');
  const known = new Set(parties.map(nameOf).filter((name) => name !== ''));
  const left = splitNames(cleanCell(cell), (name) => known.has(name)).filter(
    (name) => !known.has(name) && !isClosedProfile(name),
  );
  const [only] = unnamed;
  if (unnamed.length === 1 && only !== undefined) return left.length === 0 ? [] : [[only, left.join(', ')]];
  return left.length === unnamed.length
    ? unnamed.flatMap((party, index) => {
        const name = left[index];
        return name === undefined ? [] : [[party, name] as const];
      })
    : [];
}

/** Whose a name is, in a whole file. Somebody without a profile has it only when nobody with one has. */
export function partiesByName(parties: readonly MessageParty[]): (name: string) => readonly number[] {
  const linked = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  for (const [party, { name, slug }] of parties.entries()) {
    if (name === '') continue;
    const byName = slug === undefined ? bare : linked;
    appendTo(byName, name, party);
  }
  return (name) => linked.get(name) ?? bare.get(name) ?? [];
}
