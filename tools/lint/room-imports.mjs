/** The arrows between the rooms: which rooms and libraries each room may import, and whether it may use Node. */
import { builtinModules } from 'node:module';
import path from 'node:path';

const libraries = {
  storage: /^(better-sqlite3|drizzle-orm|drizzle-kit)(\/|$)/,
  desktop: /^electron(\/|$)/,
  pages: /^(react|react-dom|wouter|lucide-react|@base-ui\/.*|@tanstack\/.*|@fontsource.*|@orpc\/tanstack-query)(\/|$)/,
  wire: /^@orpc\/(client|contract|server)(\/|$)/,
  workshop:
    /^(@axe-core\/.*|@electron\/fuses|@sparticuz\/chromium|@tailwindcss\/.*|@vite.*|axe-core|electron-builder|fast-check|playwright-core|rolldown|vite|vitest|vitest-browser-react)(\/|$)/,
};

/** The parts of core that pages may use: words, days and checks, but not reading, matching or storing. */
const coreForPages = [
  'calendar',
  'text',
  'people',
  'strength',
  'plan',
  'outreach',
  'doors',
  'locale.ts',
  'numbers-in-words.ts',
].map((place) => `core/${place}`);

/** What pages may take the types of alone: the shapes of questions and answers, and the ids in them. */
const typesForPages = ['api/contract', 'core/ids.ts'];

/**
 * For each room: the rooms that it may import (`types`: with `import type` only), the groups of libraries that it may use
 * (`typesOf`: with `import type` only), and whether it may use Node. Every room may use a library that is in no group. A
 * folder within a room has its own entry if it is stricter than the room.
 */
const rooms = {
  core: { ours: [], libraries: [] },
  db: { ours: ['core'], libraries: ['storage'], node: true },
  api: { ours: ['core', 'db'], libraries: ['wire'] },
  'api/contract': { ours: ['core'], libraries: ['wire'] },
  engine: {
    ours: ['api', 'core', 'db', 'package.json'],
    libraries: ['storage', 'wire'],
    typesOf: ['desktop'],
    node: true,
  },
  electron: { ours: ['engine'], types: ['api/contract', 'core'], libraries: ['desktop', 'wire'], node: true },
  web: { ours: ['engine'], types: ['api/contract', 'core'], libraries: ['wire'], node: true },
  renderer: { ours: coreForPages, types: typesForPages, libraries: ['pages', 'wire'] },
  'renderer/kit': { ours: [], libraries: ['pages'] },
  'renderer/app': {
    ours: [...coreForPages, 'renderer/kit'],
    types: typesForPages,
    libraries: ['pages', 'wire'],
  },
  'renderer/parts': {
    ours: [...coreForPages, 'renderer/kit', 'renderer/app'],
    types: typesForPages,
    libraries: ['pages'],
  },
};

/** Reports every import, of any form, that the table above does not allow. Files outside the rooms may import anything. */
export const roomImports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    const room = Object.keys(rooms).findLast((name) => file.startsWith(`${name}/`));
    if (room === undefined) return {};

    const check = (source, isType) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const complaint = complain(room, file, source.value, isType);
      if (complaint) context.report({ node: source, message: complaint });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
      TSExternalModuleReference: (node) => check(node.expression, false),
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node.arguments[0], false);
      },
    };
  },
};

/** Returns a sentence that says what is wrong with `file` in `room` importing `name`, or undefined. */
function complain(room, file, name, isType) {
  const { ours, types = [], libraries: allowed, typesOf = [], node = false } = rooms[room];
  if (name.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), name);
    const reaches = (place) => target === place || target.startsWith(`${place}/`);
    if (reaches(room) || ours.some(reaches)) return undefined;
    if (!types.some(reaches))
      return `${room} does not import ${placeWithin(target, room)}: see the arrows between the rooms.`;
    return isType ? undefined : `${room} takes only types from ${types.find(reaches)}: use \`import type\`.`;
  }
  if (path.posix.isAbsolute(name)) return 'Imports of our own files are relative.';
  if (name.startsWith('node:') || builtinModules.includes(name.split('/')[0])) {
    return node ? undefined : `${room} does not use Node (${name}).`;
  }
  for (const [group, pattern] of Object.entries(libraries)) {
    if (!pattern.test(name) || allowed.includes(group)) continue;
    if (!typesOf.includes(group)) return `${room} does not use ${name}.`;
    if (!isType) return `${room} takes only types from ${name}: use \`import type\`.`;
  }
  return undefined;
}

/** Returns the room of `target`, or the folder within it if `room` is in the same room. */
function placeWithin(target, room) {
  const [outer, inner] = target.split('/');
  return room.startsWith(`${outer}/`) ? `${outer}/${inner}` : outer;
}
