import { afterEach, expect, test } from 'vitest';
import { findMutations } from '../../../../scripts/lib/mutation/find-mutations.ts';
import { mutate, switchMutants } from '../../../../scripts/lib/mutation/switch-mutants.ts';

const code = `
const found = [];
for (let at = 0; at < list.length && found.length < 3; at += 1) {
  if (list[at] < 0) continue;
  found.push(list[at] + (at > 1 ? 10 : 20));
}
return found.sort((a, b) => a - b).join(found.length === 0 ? 'none' : ', ');
`;
const list = [5, -1, 4, 0, 9];

const before = globalThis.__mutant;
afterEach(() => {
  globalThis.__mutant = before;
});

/** What the code returns; an error, or a text that shows that it does not end. */
function outcome(body: string, active: number): string {
  let visits = 0;
  globalThis.__mutant = (id) => {
    visits += 1;
    if (visits > 1000) throw new Error('no end');
    return id === active;
  };
  try {
    return String(new Function('list', body)(list));
  } catch (error) {
    return String(error);
  }
}

test('code with switches does what it did, and with one on, what the code with that mutation does', () => {
  const mutants = findMutations('a.ts', code).map((mutation, at) => ({ ...mutation, id: at + 1 }));
  const switched = switchMutants(code, mutants);
  expect(mutants.length).toBeGreaterThan(20);
  expect(outcome(switched, 0)).toBe(outcome(code, 0));
  const ending = mutants.filter(({ id }) => outcome(switched, id) !== 'Error: no end');
  expect(ending.length).toBeGreaterThan(mutants.length - 6);
  for (const mutant of ending) {
    expect(outcome(switched, mutant.id), JSON.stringify(mutant)).toBe(outcome(mutate(code, mutant), 0));
  }
});

test('code without mutants stays as it is', () => {
  expect(switchMutants(code, [])).toBe(code);
});
