/** The floors of core: a folder imports only from floors below its own. */
import path from 'node:path';

/** From the bottom up; `''` stands for the files of core itself. Folders of one floor do not import each other. */
const floors = [
  ['', 'collections'],
  ['calendar'],
  ['text'],
  ['people'],
  ['strength', 'records'],
  ['plan', 'insights', 'formats'],
  ['outreach'],
  ['doors'],
  ['log-line'],
  ['import'],
  ['matching', 'export', 'undo'],
];

/** The floors within a folder of core. */
const floorsWithin = {
  import: [['common'], ['linkedin', 'messages', 'address-book'], ['']],
  formats: [['csv', 'vcard']],
};

/** Reports every import between files of core that does not go to a lower floor. */
export const coreFloors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    if (!file.startsWith('core/')) return {};

    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.value.startsWith('.')) return;
      const target = path.posix.join(path.posix.dirname(file), source.value);
      // Imports from outside of core are checked by `roomImports`.
      const complaint = target.startsWith('core/') && complain(file.slice(5), target.slice(5));
      if (complaint) context.report({ node: source, message: complaint });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

/** Returns a sentence that says what is wrong with `from` importing `to` (both in core), or undefined. */
function complain(from, to) {
  const [folder, target] = [folderOf(from), folderOf(to)];
  if (folder !== target) return complainOfFloors(floors, folder, target, 'core');
  const within = floorsWithin[folder];
  if (within === undefined) return undefined;
  const [inner, innerTarget] = [folderOf(from.slice(folder.length + 1)), folderOf(to.slice(folder.length + 1))];
  return inner === innerTarget ? undefined : complainOfFloors(within, inner, innerTarget, `core/${folder}`);
}

function complainOfFloors(table, folder, target, place) {
  const floorOf = (name) => table.findIndex((floor) => floor.includes(name));
  for (const name of [folder, target]) {
    if (floorOf(name) < 0) return `${place}/${name} has no floor: give it one in tools/lint/core-floors.mjs.`;
  }
  if (floorOf(target) < floorOf(folder)) return undefined;
  const where = floorOf(target) === floorOf(folder) ? 'beside' : 'above';
  return `${named(place, folder)} does not import ${named(place, target)}, which lies ${where} it.`;
}

function named(place, folder) {
  return folder === '' ? `A file of ${place} itself` : `${place}/${folder}`;
}

function folderOf(file) {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}
