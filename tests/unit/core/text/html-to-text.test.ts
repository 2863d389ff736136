import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToText } from '../../../../core/text/html-to-text.ts';

test.each([
  ['plain', 'Hello,\n\nyou', 'Hello,\n\nyou'],
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
  ['an empty paragraph', '<p>One</p><p class="spin-break"><br></p><p>Two</p>', 'One\n\nTwo'],
  ['line ends between tags', '<div>\n  <p>One</p>\n  <p>Two<br/>\nThree</p>\n</div>\n', 'One\nTwo\nThree'],
  [
    'links and emphasis',
    'See <a href="https://example.org/?a=1&amp;b=2">this</a>, <STRONG>now</STRONG>',
    'See this, now',
  ],
  ['a list', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b \nc'],
  [
    'entities, once',
    'Tom &amp; Ada &lt;3 &quot;x&quot; &#39;y&#x27; &amp;lt; caf&eacute;&nbsp;&hellip;',
    'Tom & Ada <3 "x" \'y\' &lt; café …',
  ],
  ['an escaped tag', '&lt;p&gt;', '<p>'],
  [
    'what is never shown',
    '<style>p { color: red }</style><p>Hi<script>alert("<p>")</script></p><!-- <p>no</p> -->',
    'Hi',
  ],
  ['an attribute that holds >', '<a title="a > b" href="x">this</a>', 'this'],
  [
    'what a person wrote',
    'if a <b && c> d, <i think so>, <nobody> & <3 <- -> <foo@example.org>',
    'if a <b && c> d, <i think so>, <nobody> & <3 <- -> <foo@example.org>',
  ],
  ['what is cut off', 'See <a href="https://example.org', 'See <a href="https://example.org'],
  ['a style without an end', '<style>p <p>Hi</p>', 'p \nHi'],
  [
    'what is no entity',
    '&nosuch; &#0; &#xD800; &#99999999; &toString; AT&T',
    '&nosuch; &#0; &#xD800; &#99999999; &toString; AT&T',
  ],
])('%s', (_, body, plain) => {
  expect(htmlToText(body)).toBe(plain);
});

test('a text without known tags and entities comes back as it was', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', '>', '&', ';', '<foo>', '</nobody>', '\n', '\r\n', ' ', '<3', '"', '<br-like>', '&;', '&#;'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      fc.pre(!/<\/?[a-z:0-9]+[\s/>]|<!--|&[a-z0-9#]+;/i.test(text.replaceAll(/<\/?(?:foo|nobody)>/g, '')));
      expect(htmlToText(text)).toBe(text);
    }),
  );
});

test('words survive any markup, in their order', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const around = fc.constantFrom(
    ['', ' '],
    ['<p>', '</p>'],
    ['<b> ', '</b>'],
    ['', '<br>\n'],
    ['<div><p>', '</p></div>'],
    ['<!-- x -->\n', ''],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, around)), (words) => {
      const body = words.map(([each, [before = '', after = '']]) => `${before}${each} ${after}`).join('');
      expect(htmlToText(body).split(/\s+/).filter(Boolean)).toEqual(words.map(([each]) => each));
    }),
  );
});

test('long texts of nothing but beginnings take no long time', () => {
  for (const beginning of ['<a x=1 ', '<a ', '<a "', '<style>', '<!--', '&#', '<br ', "<p '<"]) {
    const text = beginning.repeat(200_000);
    expect(htmlToText(text).length).toBeLessThanOrEqual(text.length);
  }
});
