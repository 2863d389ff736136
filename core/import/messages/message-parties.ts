import { cleanCell } from '../../text/clean-cell.ts';
import { copyString } from '../../text/copy-string.ts';
import { appendTo } from '../../collections/multimap.ts';
import { splitProfileAddresses, isClosedProfile, maxNamesLength, splitNames } from './message-recipients.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { MessageParty } from './messages-content.ts';
import { hashText } from '../../text/hash.ts';

type GatheredParty = {
  name: string;
  readonly slug: ProfileSlug | undefined;
  readonly line: number;
  readonly hash: number;
  /** The cell with fewest names among which theirs is, until their own name is known. */
  joinedNames: JoinedNames | undefined;
  asList: readonly number[] | undefined;
};
type JoinedNames = { readonly cell: string; readonly parties: readonly number[] };

/** The parties of a file of messages, gathered while it is read. They are numbered from 0. */
export type MessageParties = {
  /** Finds or adds the party with this profile address; -1 if it is not the address of a person. */
  ofAddress(address: string, line: number): number;
  /** Finds or adds the party without a profile that has this name. */
  ofName(name: string, line: number): number;
  /** Finds or adds the parties of all profile addresses in a cell. */
  ofAddresses(cell: string, line: number): readonly number[];
  /** Sets the name of a row's sender, unless it is known already. `cell` is not cleaned. */
  nameSender(party: number, cell: string): void;
  /** Sets the names of a row's recipients, or keeps the cell for `completeNames`. `cell` is not cleaned. */
  nameRecipients(parties: readonly number[], cell: string): void;
  nameOf(party: number): string;
  hashOf(party: number): number;
  /** Finds the names of parties that never wrote, in the cells that join several names. */
  completeNames(): void;
  all(): MessageParty[];
  /** Estimates the memory that they take, in bytes. */
  memory(): number;
};

const memoryOfParty = 300;

/** Creates an empty gathering of parties. */
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

  // The addresses of a conversation nearly always alternate between two. Comparing with both is faster than a look-up.
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
    recentParty = lookUp(address, line);
    return recentParty;
  }

  function lookUp(address: string, line: number): number {
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

  /** A list of only this party, the same one each time. */
  function listOf(party: number): readonly number[] {
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
      if (isOne) return listOf(ofAddress(cell, line));
      const found: number[] = [];
      for (const address of splitProfileAddresses(cell)) {
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
        // The fewer names there are, the surer it is whose each is.
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

/** Gives the one name in a cell besides those of closed profiles. */
function onlyNameIn(cell: string): string {
  if (isClosedProfile(cell)) return '';
  if (!cell.includes('inked')) return cell;
  const pieces = cell.split(', ').filter((piece) => !isClosedProfile(piece));
  return pieces.join(', ');
}

/**
 * Finds the names of parties without one in a cell, if it is certain whose they are: after the known names are removed, one
 * name is left, or as many as there are parties without a name, in the same order.
 */
function namesAmong(
  { cell, parties }: JoinedNames,
  nameOf: (party: number) => string,
): readonly (readonly [party: number, name: string])[] {
  const unnamed = parties.filter((party) => nameOf(party) === '');
  const known = new Set(parties.map(nameOf).filter((name) => name !== ''));
  const remaining = splitNames(cleanCell(cell), (name) => known.has(name)).filter(
    (name) => !known.has(name) && !isClosedProfile(name),
  );
  const [only] = unnamed;
  if (unnamed.length === 1 && only !== undefined) return remaining.length === 0 ? [] : [[only, remaining.join(', ')]];
  return remaining.length === unnamed.length
    ? unnamed.flatMap((party, index) => {
        const name = remaining[index];
        return name === undefined ? [] : [[party, name] as const];
      })
    : [];
}

/** Creates a look-up of the parties with a name in a file: those with a profile; if there are none, those without. */
export function partiesByName(parties: readonly MessageParty[]): (name: string) => readonly number[] {
  const withProfile = new Map<string, number[]>();
  const withoutProfile = new Map<string, number[]>();
  for (const [party, { name, slug }] of parties.entries()) {
    if (name === '') continue;
    const byName = slug === undefined ? withoutProfile : withProfile;
    appendTo(byName, name, party);
  }
  return (name) => withProfile.get(name) ?? withoutProfile.get(name) ?? [];
}
