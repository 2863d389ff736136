import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldToWords, ftsQuery } from '../../../../core/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('fold', () => {
  it.each([
    ['João Silva', 'joao silva'],
    ['Łukasz', 'lukasz'],
    ['Søren Ægir', 'soren aegir'],
    ['Strauß', 'strauss'],
    ['STRAẞE', 'strasse'],
    ['Đặng Þór', 'dang thor'],
    ['İlkay Yıldız', 'ilkay yildiz'],
    ['Ёлкин', 'елкин'],
    ['Σοφός', 'σοφοσ'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
    ['ﬁn², Ⅳ', 'fin2 iv'],
    ['  Smith--Jones &  Co. ', 'smith jones co'],
    ['🚀', ''],
    ['', ''],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each(["O'Brien", 'O’Brien', 'OʼBrien', 'O´Brien', 'O`Brien', 'O＇Brien', 'o′brien'])(
    'drops the apostrophe of %s',
    (name) => {
      expect(fold(name)).toBe('obrien');
    },
  );

  it('drops what cannot be seen, rather than cutting a word there', () => {
    expect(fold('Mül\u00ADler\u200E')).toBe('muller');
  });

  it('splits Han, Kana and Hangul by character, whatever their width', () => {
    expect(fold('王小明')).toBe('王 小 明');
    expect(fold('김민수')).toBe('김 민 수');
    expect(fold('ｶﾞﾝﾀﾞﾑ')).toBe(fold('ガンダム'));
    expect(fold('IBM東京')).toBe('ibm 東 京');
  });

  it('keeps marks that make another letter or are vowels', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('Андрей')).toBe('андрей');
    expect(fold('अमित')).not.toBe(fold('अमत'));
    expect(fold('มานี')).not.toBe(fold('มานา'));
  });

  it('does not care how a text was composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('folds a text the same beside another script', () => {
    const mostlyLatin = fc.string({
      unit: fc.oneof(fc.constantFrom(..."éßŁø´¨½·ŉİ '-"), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(mostlyLatin, (text) => {
        expect(fold(`${text} 王`)).toBe(`${fold(text)} 王`.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('leaves only words between single spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
  });
});

describe('foldToWords', () => {
  it('keeps together what was typed together', () => {
    expect(foldToWords('João, 小明 b')).toEqual(['joao', '小明', 'b']);
  });
});

describe('ftsQuery', () => {
  it('asks for every word by its beginning', () => {
    expect(ftsQuery('Joã Sil')).toBe('"joa"* AND "sil"*');
  });

  it('makes one phrase of characters typed together', () => {
    expect(ftsQuery('小明')).toBe('"小 明"*');
    expect(ftsQuery('小 明')).toBe('"小"* AND "明"*');
  });

  it('is undefined when there is nothing to search for', () => {
    expect(ftsQuery('')).toBeUndefined();
    expect(ftsQuery(' "*- 🚀')).toBeUndefined();
  });
});
