import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { createLinkedinTableReader, mapTableReader, skippedRow } from './linkedin-table.ts';
import type { FileSource } from '../common/file-source.ts';
import type { FileReader, Parsed, ReadingContext } from '../common/reader.ts';

/** The user's own name, as Profile.csv has it. */
export type OwnProfile = { readonly firstName: string; readonly lastName: string; readonly maidenName: string };

/** The content of Profile.csv. */
export type ProfileContent = { readonly kind: 'linkedin-profile'; readonly profile: OwnProfile };

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  firstName: 'firstname vorname prenom nombre nome primeironome nomeproprio voornaam',
  lastName: 'lastname nachname nom nomdefamille apellido apellidos sobrenome apelido cognome achternaam',
  maidenName:
    'maidenname geburtsname madchenname nomdejeunefille nomdenaissance apellidodesoltera nombredesoltera ' +
    'nomedesolteira apelidodesolteira cognomedanubile meisjesnaam geboortenaam',
} as const;

/** A known column of Profile.csv. */
export type ProfileColumn = keyof typeof columnAliases;

/** Columns of which hardly any address book has two. */
const onlyInProfiles = ['headline', 'summary', 'geolocation', 'twitterhandles', 'instantmessengers'];

/** Recognises the header of Profile.csv. */
export const profileColumnsOf: (fields: readonly string[]) => HeaderColumns<ProfileColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ firstName, lastName, maidenName }, keys) =>
      (firstName ?? lastName) !== undefined &&
      (onlyInProfiles.filter((key) => keys.has(key)).length >= 3 ||
        (maidenName !== undefined && ![...keys].some((key) => key.includes('mail')))),
  );

const noName: OwnProfile = { firstName: '', lastName: '', maidenName: '' };

/** Creates a reader of Profile.csv, whose one row has the user's own name. All three names are empty if there is no row. */
export function createProfileReader({ locale }: Pick<ReadingContext, 'locale'>): FileReader<Parsed<ProfileContent>> {
  let hasProfile = false;
  const table = createLinkedinTableReader<ProfileColumn, OwnProfile>(
    {
      name: { fileName: 'Profile.csv', columns: '"First Name", "Last Name" and "Maiden Name"' },
      columnsOf: profileColumnsOf,
      truncationChecks: {},
      rowOf: ({ cell }) => {
        const profile = { firstName: cell('firstName'), lastName: cell('lastName'), maidenName: cell('maidenName') };
        if (profile.firstName === '' && profile.lastName === '') {
          return skippedRow(
            'Your profile has no name here. Kith will ask which of the people in your messages you are.',
          );
        }
        if (hasProfile) {
          return skippedRow('Your own name stands in the row before. There is nothing to do.');
        }
        hasProfile = true;
        return { kind: 'taken', row: profile };
      },
    },
    locale,
  );
  return mapTableReader(table, ([profile = noName]) => ({ kind: 'linkedin-profile', profile }));
}

/** The source of Profile.csv. */
export const profileSource: FileSource<ProfileContent> = {
  kind: 'linkedin-profile',
  title: 'Your profile at LinkedIn',
  archiveNames: ['profile'],
  isHeader: (fields) => profileColumnsOf(fields) !== undefined,
  createReader: ({ context }) => createProfileReader(context),
  resolvedAs: 'owner',
};
