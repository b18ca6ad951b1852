import { describe, expect, test } from 'vitest';
import { maxHubIdLength, problemOfHubId, problemOfName } from '../../../../scripts/lib/records/dump-names.ts';
import { formats } from '../../../../src/core/formats/formats.ts';

describe('problemOfHubId(id)', () => {
  test.each(['My Hub', 'a.b', '-a', 'report', ''])('“%s” is not valid', (id) => {
    expect(problemOfHubId(id)).toBe(`“${id}” is not a valid hub id.`);
  });

  test('an id that is too long for the names of files is refused with the limit', () => {
    const long = 'a'.repeat(81);
    expect(problemOfHubId('a'.repeat(80))).toBeNull();
    expect(problemOfHubId(long)).toBe(
      `The hub id has 81 characters, and at most 80 are possible: “${long}”.`,
    );
  });

  test('a build reads all files that the commands write for the longest id', () => {
    const hub = 'a'.repeat(maxHubIdLength);
    for (const { name, extension } of formats) {
      expect(problemOfName(`${hub}.hub.${name}.9999.${extension}l`)).toBeNull();
    }
  });
});
