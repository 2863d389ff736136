import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../..');
const pages = [
  ...readdirSync(project).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

/** Files and folders of ours that a page names: targets of its links, and places in backticks such as `db/undo/`. */
function placesNamedIn(page: string): string[] {
  const text = readFileSync(path.join(project, page), 'utf8');
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)|srcset="([^"]+)"|src="([^"]+)"/g)].map((match) =>
    path.join(path.dirname(page), match[1] ?? match[2] ?? match[3] ?? ''),
  );
  const written = [
    ...text.matchAll(/`((?:core|db|api|engine|electron|web|renderer|tests|tools|docs)\/[\w./-]*)`/g),
  ].map(([, place = '']) => place);
  return [...linked, ...written];
}

describe('pages name only what is there', () => {
  test.each(pages)('%s', (page) => {
    expect(placesNamedIn(page).filter((place) => !existsSync(path.join(project, place)))).toEqual([]);
  });
});
