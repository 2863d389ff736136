import { describe, expect, test } from 'vitest';

import { fileKey } from '../../../../core/import/common/file-key.ts';
import { isArchiveFileName, kindOfHeader, unusedByName } from '../../../../core/import/recognise-file.ts';

describe('names', () => {
  test.each([
    ['Connections.csv', 'connections'],
    ['CONNECTIONS.CSV', 'connections'],
    ['Connections_1.csv', 'connections'],
    ['Connections (2).csv', 'connections'],
    ['Connections_12 (1).csv', 'connections'],
    ['Endorsement_Given_Info.csv', 'endorsementgiveninfo'],
    ['endorsement given info_3.csv', 'endorsementgiveninfo'],
    ['Receipts_v2.csv', 'receiptsv2'],
    ['no ending', 'noending'],
    ['', ''],
  ])('%s is compared as %s', (name, key) => {
    expect(fileKey(name)).toBe(key);
  });

  test.each(['messages.csv', 'Ad_Targeting.csv', 'Ad Targeting.csv', 'Profile Summary.csv', 'guide_messages.csv'])(
    'LinkedIn has a %s',
    (name) => expect(isArchiveFileName(name)).toBe(true),
  );

  test.each(['people.csv', 'messages.txt', 'Connections', 'My Connections.csv'])('LinkedIn has no %s', (name) =>
    expect(isArchiveFileName(name)).toBe(false),
  );
});

describe('files that are not opened', () => {
  test.each([
    'guide_messages.csv',
    'coach_messages.csv',
    'learning_coach_messages.csv',
    'learning_role_play_messages.csv',
    'LearningCoachMessages.csv',
    'learning_coach_messages_2.csv',
  ])('%s, wherever it is: these are no conversations with people', (fileName) => {
    for (const foundIn of ['itself', 'archive', 'linkedin-archive'] as const) {
      expect(unusedByName(fileName, foundIn)?.why).toContain('not with people');
    }
  });

  test.each(['Comments.csv', 'Shares.csv', 'Skills.csv', 'Rich_Media.csv', 'Company Follows.csv', 'Logins.csv'])(
    '%s of an archive from LinkedIn',
    (fileName) => {
      expect(unusedByName(fileName, 'linkedin-archive')?.why).toMatch(/^It .*[.]$/);
      expect(unusedByName(fileName, 'itself')).toBeUndefined();
    },
  );

  test('what is no text, in an archive', () => {
    expect(unusedByName('me.jpg', 'archive')?.why).toBe('It is neither a table nor an address book.');
    expect(unusedByName('more.zip', 'linkedin-archive')?.why).toContain('choose it by itself');
    expect(unusedByName('me.jpg', 'itself')).toBeUndefined();
  });

  test.each(['Connections.csv', 'messages.csv', 'people.VCF', 'Something New.csv'])('but %s is', (fileName) => {
    expect(unusedByName(fileName, 'linkedin-archive')).toBeUndefined();
  });
});

describe('headers', () => {
  test.each([
    ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', 'linkedin-connections'],
    ['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am', 'linkedin-connections'],
    ['FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER', 'linkedin-messages'],
    ['CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER', 'linkedin-messages'],
    ['From,To,Sent At,Message,Direction', 'linkedin-invitations'],
    ['Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On', 'linkedin-notes'],
    [
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
      'linkedin-endorsements',
    ],
    ['First Name,Last Name,Company,Job Title,Text,Creation Date,Status', 'linkedin-recommendations'],
    [
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers',
      'linkedin-profile',
    ],
    ['Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt', 'linkedin-contacts'],
    [
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value',
      'google-contacts',
    ],
    ['Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value', 'google-contacts'],
    [
      'First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Company,Job Title,Categories,Sensitivity,Priority',
      'outlook-contacts',
    ],
    ['Date,Amount,Payee', undefined],
    ['', undefined],
  ])('%s', (header, kind) => {
    expect(kindOfHeader(header.split(','), 'anything.csv')).toBe(kind);
  });

  test('a list of names and companies is that of the connections only if it is called so', () => {
    const header = ['First Name', 'Last Name', 'Company', 'Position'];
    expect(kindOfHeader(header, 'Connections_2.csv')).toBe('linkedin-connections');
    expect(kindOfHeader(header, 'Guests.csv')).toBeUndefined();
  });
});
