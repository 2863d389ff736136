import type { ImportPart, ImportPreview, PastImport } from '../../../../api/contract/import/imports.ts';

type PersonId = ImportPreview['questions'][number]['candidates'][number]['personId'];
type Day = NonNullable<ImportPreview['questions'][number]['inFile']['connectedOn']>;

// Brands exist in types only.
export const personId = (id: number): PersonId => id as PersonId;
const day = (text: string): Day => text as Day;
export const importId = (id: number): PastImport['id'] => id as PastImport['id'];

/** A part of which all rows are new. */
export function part(fields: Partial<ImportPart> & Pick<ImportPart, 'part' | 'kind'>): ImportPart {
  return {
    fileName: 'Connections.csv',
    recognisedAs: 'LinkedIn connections',
    included: true,
    counts: { read: 5, created: 5, updated: 0, unchanged: 0, skipped: 0 },
    summary: '',
    table: null,
    ...fields,
  };
}

/** A preview of five new connections, and nothing else to decide. */
export function preview(fields: Partial<ImportPreview> = {}): ImportPreview {
  return {
    previewId: 'preview-1',
    fileName: 'Connections.csv',
    parts: [part({ part: 0, kind: 'linkedin-connections' })],
    counts: { read: 5, created: 5, updated: 0, unchanged: 0, skipped: 0 },
    people: { created: 5, updated: 0 },
    contactDays: 0,
    skips: { total: 0, first: [] },
    questions: [],
    sample: [],
    owner: null,
    labels: [],
    keepTexts: null,
    missing: null,
    unused: [],
    restoresExport: false,
    ...fields,
  };
}

const nobody = { company: '', position: '', email: '', profileUrl: null, connectedOn: null };

/** A name in a file that one person in Kith has too. */
export function question(key: string, name: string, candidate: number): ImportPreview['questions'][number] {
  return {
    key,
    fileName: 'Connections.csv',
    line: 12,
    evidence: `${name} is a name that someone in Kith has too, with another profile address.`,
    inFile: { ...nobody, name, company: 'Globex', profileUrl: `https://www.linkedin.com/in/${key}/` },
    candidates: [
      {
        ...nobody,
        personId: personId(candidate),
        name,
        company: 'Acme',
        position: 'Engineer',
        connectedOn: day('2019-03-04'),
        lastContact: null,
      },
    ],
  };
}

/** Two people who may be the user. */
export const twoOwners: NonNullable<ImportPreview['owner']> = {
  chosen: null,
  candidates: [
    {
      key: 'ana-hale',
      name: 'Ana Hale',
      profileUrl: 'https://www.linkedin.com/in/ana-hale/',
      evidence: 'The name in Profile.csv; wrote 812 of 2,014 messages.',
    },
    {
      key: 'bo-lind',
      name: 'Bo Lind',
      profileUrl: 'https://www.linkedin.com/in/bo-lind/',
      evidence: 'In 310 of 402 conversations; wrote 790 of 2,014 messages.',
    },
  ],
  remembered: false,
};

/** A table that Kith does not know, with a column that it could not guess. */
export function tablePart(fields: Partial<NonNullable<ImportPart['table']>> = {}): ImportPart {
  return part({
    part: 0,
    kind: 'table',
    fileName: 'club.csv',
    recognisedAs: 'A table',
    table: {
      columns: [
        { name: 'Member', samples: ['Ana Hale', 'Bo Lind', 'Cy Tran'], meaning: 'full-name' },
        { name: 'Born', samples: ['03/04/1980', '07/08/1975', '01/02/1990'], meaning: 'birthday' },
        { name: 'Seat', samples: ['12', '4', ''], meaning: 'other' },
      ],
      dateOrder: null,
      asksForDateOrder: false,
      needsMapping: false,
      ...fields,
    },
  });
}
