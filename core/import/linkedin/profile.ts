import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { createLinkedinTableReader, mapTableReader, skipRow } from './table.ts';
import type { FileSource } from '../common/file-source.ts';
import type { FileReader, Parsed, ReadingContext } from '../common/reader.ts';

/** The name in Profile.csv: the user's own. */
export type OwnProfile = { readonly firstName: string; readonly lastName: string; readonly maidenName: string };

export type ProfileContent = { readonly kind: 'linkedin-profile'; readonly profile: OwnProfile };

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  firstName: 'firstname vorname prenom nombre nome primeironome nomeproprio voornaam',
  lastName: 'lastname nachname nom nomdefamille apellido apellidos sobrenome apelido cognome achternaam',
  maidenName:
    'maidenname geburtsname madchenname nomdejeunefille nomdenaissance apellidodesoltera nombredesoltera ' +
    'nomedesolteira apelidodesolteira cognomedanubile meisjesnaam geboortenaam',
} as const;

export type ProfileColumn = keyof typeof columnAliases;

/** Columns of which an address book hardly has two. */
const onlyInProfiles = ['headline', 'summary', 'geolocation', 'twitterhandles', 'instantmessengers'];

/** The columns, when the record is the header of Profile.csv. */
export const profileColumnsOf: (fields: readonly string[]) => HeaderColumns<ProfileColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ firstName, lastName, maidenName }, keys) =>
      (firstName ?? lastName) !== undefined &&
      (onlyInProfiles.filter((key) => keys.has(key)).length >= 3 ||
        (maidenName !== undefined && ![...keys].some((key) => key.includes('mail')))),
  );

const noName: OwnProfile = { firstName: '', lastName: '', maidenName: '' };

/**
 * Reads Profile.csv, for the user's own name: it has one row. All three names are empty when it has none. Nothing in it
 * depends on the day; the context is taken so that all readers are made alike.
 */
export function createProfileReader(_: Pick<ReadingContext, 'today'>): FileReader<Parsed<ProfileContent>> {
  let hasProfile = false;
  const table = createLinkedinTableReader<ProfileColumn, OwnProfile>({
    name: { fileName: 'Profile.csv', columns: '"First Name", "Last Name" and "Maiden Name"' },
    columnsOf: profileColumnsOf,
    truncationChecks: {},
    rowOf: ({ cell }) => {
      const profile = { firstName: cell('firstName'), lastName: cell('lastName'), maidenName: cell('maidenName') };
      if (profile.firstName === '' && profile.lastName === '') {
        return skipRow('Your profile has no name here. Kith will ask which of the people in your messages you are.');
      }
      if (hasProfile) {
        return skipRow('Your own name stands in the row before. There is nothing to do.');
      }
      hasProfile = true;
      return { kind: 'taken', row: profile };
    },
  });
  return mapTableReader(table, ([profile = noName]) => ({ kind: 'linkedin-profile', profile }));
}

/** Profile.csv, which tells who the user is. */
export const profileSource: FileSource<ProfileContent> = {
  kind: 'linkedin-profile',
  title: 'Your profile at LinkedIn',
  archiveNames: ['profile'],
  isHeader: (fields) => profileColumnsOf(fields) !== undefined,
  createReader: ({ context }) => createProfileReader(context),
  resolvedAs: 'owner',
};
