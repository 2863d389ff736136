import { readdirSync } from 'node:fs';
import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** One file of the pages, with the content type that a browser is told. */
type PageFile = { readonly path: string; readonly contentType: string };

/** The files of the pages by the path of their URL; `/` is the index. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * Lists the folder of the built pages once. Requests are looked up in this list, so no URL, however it is written, leads
 * out of the folder.
 */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map(filesWithin(folder, ''));
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

// Not readdir's own recursion: Electron's archives do not have it in every version.
function* filesWithin(folder: string, address: string): Generator<[string, PageFile]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const contentType = contentTypes[path.extname(entry.name)];
    if (entry.isDirectory()) yield* filesWithin(file, `${address}/${entry.name}`);
    else if (entry.isFile() && contentType) yield [`${address}/${entry.name}`, { path: file, contentType }];
  }
}
