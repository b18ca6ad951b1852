import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MutationReport, testMutants } from '../../scripts/lib/mutation/mutation-test.ts';
import { countKilled } from '../../scripts/lib/mutation/print-report.ts';
import { root } from '../../scripts/lib/site/root.ts';

const fixture = join(root, 'tests/fixtures/mutation');

/** All files of the fixture with their text. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`);
}

/** Each mutant and what the tests said of it. */
function outcomesOf({ results }: MutationReport): string[] {
  return results
    .map(({ mutant: { file, replacement }, code, outcome: { kind } }) => {
      const name = file.replace('src/core/text/', '').replace('.ts', '');
      return `${name}: ${code} -> ${replacement} ${kind}`;
    })
    .sort();
}

test('mutants that a test notices are killed, the others are named, and no file is changed', async () => {
  const before = filesOf(fixture);
  const report = await testMutants(fixture, { seed: 1, count: 100, room: null, near: false }, () => {});
  expect(outcomesOf(report)).toEqual(
    [
      'clamp: if (value < min) return min; ->  killed',
      'clamp: value < min -> !(value < min) killed',
      // These two do nothing else.
      'clamp: value < min -> (value) <= (min) survived',
      'clamp: value > max -> !(value > max) killed',
      'clamp: value > max -> (value) >= (max) survived',
      'count-down: 0 -> 1 killed',
      // This and the next two never end.
      'count-down: 1 -> 0 killed',
      'count-down: 1 -> 2 killed',
      'count-down: at -= 1 -> at += 1 killed',
      'count-down: at > 0 -> (at) >= (0) killed',
      'count-down: numbers.push(at); ->  killed',
      // What a test left in memory would hide this one.
      'initial: name.slice(0, 1) -> name killed',
      'initial: 0 -> 1 killed',
      'initial: 1 -> 0 killed',
      'initial: 1 -> 2 killed',
      'initial: known.set(name, own); ->  survived',
      'short: 3 -> 2 killed',
      'short: 3 -> 4 killed',
      'short: text.length <= maxLetters -> (text.length) < (maxLetters) killed',
      'short: text.trim() -> text untested',
    ].sort(),
  );
  // A default cannot be left out: then the text might be undefined.
  expect(report.refused).toBe(1);
  expect(filesOf(fixture)).toEqual(before);
}, 180_000);

test('a run that is stopped says what it knows, and counts nothing as killed that it has not tried', async () => {
  const stop = new AbortController();
  const tell = (step: string) => {
    if (step.endsWith('alone …')) stop.abort();
  };
  const options = { seed: 1, count: 100, room: null, near: false, signal: stop.signal };
  const report = await testMutants(fixture, options, tell);
  const kinds = report.results.map(({ outcome }) => outcome.kind);
  expect(kinds.filter((kind) => kind === 'killed').length).toBeGreaterThan(5);
  expect(kinds.filter((kind) => kind === 'survived' || kind === 'untested')).toEqual([]);
  expect(countKilled(report.results)).toEqual({
    total: kinds.length,
    killed: kinds.filter((kind) => kind !== 'unfinished').length,
  });
}, 180_000);
