import type { FileKind, ParsedContent } from './file-sources.ts';

/** The content of one file of an import, before its rows are resolved to people. */
export type ParsedFile<Kind extends FileKind = FileKind> = ParsedContent<Kind> & {
  /** Without the folders of its archive. */
  readonly fileName: string;
};
