import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';

/** An entry of a paper by the days on which it was gone and retracted. */
const entry = (gone: string | null, retracted: string | null): HistoryEntry => ({
  ...{ paper: 'tides', title: 'Tides', keys: ['doi:10.5555/tides'], source: 'openalex' },
  ...{ firstSeen: '2026-11-22', lastSeen: '2026-11-22', gone, retracted },
});
const day = '2026-11-29';

test.each([
  ['stays as it is', entry(null, null), entry(null, null), []],
  ['stays gone', entry(day, null), entry(day, null), []],
  ['stays retracted', entry(null, day), entry(null, day), []],
  ['is found', undefined, entry(null, null), ['found']],
  ['is found and retracted already', undefined, entry(null, day), ['found', 'retracted']],
  ['is gone', entry(null, null), entry(day, null), ['gone']],
  ['is retracted', entry(null, null), entry(null, day), ['retracted']],
  ['is gone, and was retracted before', entry(null, day), entry(day, day), ['gone']],
  ['is gone on the day of its retraction', entry(null, null), entry(day, day), ['gone']],
  ['is back', entry(day, null), entry(null, null), ['returned']],
  ['is back and now retracted', entry(day, null), entry(null, day), ['returned', 'retracted']],
  ['is back, and was retracted before', entry(day, day), entry(null, day), ['returned']],
  ['is no longer said to be retracted', entry(null, day), entry(null, null), []],
])('a paper that %s is named as such, and as nothing else', (_, before, after, kinds) => {
  const of = (kind: string) => (kinds.includes(kind) ? [after] : []);
  expect(changesBetween(before ? [before] : [], [after])).toEqual({
    ...{ found: of('found'), gone: of('gone'), returned: of('returned'), retracted: of('retracted') },
  });
});
