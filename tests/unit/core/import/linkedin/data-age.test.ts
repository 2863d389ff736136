import { describe, expect, it } from 'vitest';

import { dataAgeInWords, linkedinDataAge } from '../../../../../core/import/linkedin/data-age.ts';
import { localeOf } from '../../../../../core/locale.ts';
import { day } from '../../calendar/day-arbitrary.ts';

const today = day('2026-11-29');
const came = (seenOn: string, newestDay: string | null) => ({
  seenOn: day(seenOn),
  newestDay: newestDay === null ? null : day(newestDay),
});

describe('the age of LinkedIn’s data', () => {
  it('is not known without an import', () => {
    expect(linkedinDataAge([], today)).toBeNull();
  });

  it('counts from the newest day in the newest import', () => {
    const imports = [came('2026-03-01', '2026-02-27'), came('2026-09-22', '2026-09-20')];
    expect(linkedinDataAge(imports, today)).toEqual({ until: '2026-09-20', weeks: 10, isOld: true });
  });

  it('counts from the import when nothing happened for long before it', () => {
    expect(linkedinDataAge([came('2026-11-01', '2019-05-05')], today)).toMatchObject({
      until: '2026-11-01',
      isOld: false,
    });
    expect(linkedinDataAge([came('2026-11-01', null)], today)).toMatchObject({ until: '2026-11-01' });
  });

  it('is old from eight weeks on', () => {
    expect(linkedinDataAge([came('2026-10-05', '2026-10-05')], today)).toMatchObject({ weeks: 7, isOld: false });
    expect(linkedinDataAge([came('2026-10-04', '2026-10-04')], today)).toMatchObject({ weeks: 8, isOld: true });
  });

  it('is told in words', () => {
    expect(dataAgeInWords(10, localeOf([]))).toBe('Your LinkedIn data is ten weeks old.');
  });
});
