import type { FileKind, ParsedContent } from './file-sources.ts';

/** What one file of an import holds, before anybody is looked for in it. */
export type ParsedFile<Kind extends FileKind = FileKind> = ParsedContent<Kind> & {
  /** Without the folders of its archive. */
  readonly fileName: string;
};
