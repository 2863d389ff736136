/**
 * Makes the key by which file names are compared: lower case, without the extension, without `_1` or ` (1)` before it,
 * without spaces and underscores. `Endorsement_Given_Info_2.csv` and `endorsement given info.csv` have one key.
 */
export function fileKey(fileName: string): string {
  return fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/(?:_\d+| ?\(\d+\))+$/, '')
    .replaceAll(/[\s_]+/g, '');
}
