import { describe, expect, test } from 'vitest';
import {
  maxHubIdLength,
  problemOfHubId,
  problemOfName,
  problemOfNewName,
} from '../../../../scripts/lib/records/dump-names.ts';
import { formats } from '../../../../src/core/formats/formats.ts';

describe('problemOfHubId(id, names)', () => {
  test.each(['My Hub', 'a.b', '-a', 'report', ''])('“%s” is not valid', (id) => {
    expect(problemOfHubId(id, [])).toBe(`“${id}” is not a valid hub id.`);
  });

  test('an id that is too long for the names of files of a new hub is refused with the limit', () => {
    const long = 'a'.repeat(81);
    expect(problemOfHubId('a'.repeat(80), [])).toBeNull();
    expect(problemOfHubId(long, [`${long}b.csl.json`])).toBe(
      `The hub id has 81 characters, and at most 80 are possible for a new hub: “${long}”.`,
    );
  });

  test('a hub that has a dump can be updated, however long its id is', () => {
    const long = 'a'.repeat(110);
    expect(problemOfHubId(long, ['other.csl.json', `${long}.csl.json`])).toBeNull();
  });

  test('a build reads all files that the commands write for the longest id', () => {
    const hub = 'a'.repeat(maxHubIdLength);
    for (const { name, extension } of formats) {
      expect(problemOfName(`${hub}.hub.${name}.9999.${extension}l`)).toBeNull();
    }
  });
});

describe('problemOfNewName(name)', () => {
  test('a command writes every name that a build reads, and none that it refuses for its length', () => {
    for (const length of [119, 120, 121]) {
      const name = `${'a'.repeat(length - 4)}.csv`;
      expect(problemOfNewName(name) === null).toBe(problemOfName(name) === null);
    }
  });
});
