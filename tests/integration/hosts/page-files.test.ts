import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { listPageFiles } from '../../../engine/page-files.ts';
import { contentSecurityPolicy } from '../../../engine/page-headers.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('lists the pages of the folder by address, and leads nowhere else', () => {
  using folder = temporaryFolder();
  const pages = path.join(folder.path, 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(folder.path, 'secret.json'), '{}');
  writeFileSync(path.join(pages, 'index.html'), '');
  writeFileSync(path.join(pages, 'assets', 'a.js'), '');
  writeFileSync(path.join(pages, 'assets', 'of-no-known-kind.bin'), '');
  symlinkSync(path.join(folder.path, 'secret.json'), path.join(pages, 'link.json'));

  const files = listPageFiles(pages);
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/a.js', '/index.html']);
  expect(files.get('/assets/a.js')?.contentType).toBe('text/javascript; charset=utf-8');
});

test('the policy lets pages load their own files and nothing inline', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/);
});
