import { describe, expect, test } from 'vitest';

import { allowedExternalUrl } from '../../../electron/external-links.ts';

describe('what may leave Kith', () => {
  test.each([
    ['https://www.linkedin.com/in/amara-okafor/', 'https://www.linkedin.com/in/amara-okafor/'],
    ['https://linkedin.com/in/jo%C3%A3o', 'https://linkedin.com/in/jo%C3%A3o'],
    ['HTTPS://WWW.LINKEDIN.COM/in/x', 'https://www.linkedin.com/in/x'],
    ['mailto:amara@example.org?subject=Hello', 'mailto:amara@example.org?subject=Hello'],
  ])('%s goes out', (given, opened) => {
    expect(allowedExternalUrl(given)).toBe(opened);
  });

  test.each([
    'http://www.linkedin.com/in/x',
    'https://www.linkedin.com.attacker.example/in/x',
    'https://attacker.example/www.linkedin.com',
    'https://www.linkedin.com@attacker.example/',
    'https://user:word@www.linkedin.com/',
    'https://www.linkedin.com:8443/',
    'https://de.linkedin.com/in/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'kith://app/',
    'smb://server/share',
    'ms-settings:',
    'calculator',
    '/usr/bin/env',
    '',
  ])('%s stays', (given) => {
    expect(allowedExternalUrl(given)).toBeUndefined();
  });
});
