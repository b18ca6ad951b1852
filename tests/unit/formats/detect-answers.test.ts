import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFormat } from '../../../src/core/formats/formats.ts';

// What is refused is known by its name only, but for the error answer that gives an address of its API.
const unknown = /^error-(?!authors|breaks-off|empty-page|groups|references|withheld|in-a-list|only|two)/;

describe.each(['semantic-scholar', 'openalex'])('findFormat(an unnamed answer of %s)', (format) => {
  const folder = new URL(`../../fixtures/${format}/`, import.meta.url);
  const fixtures = readdirSync(folder).filter(
    (name) => !name.endsWith('.expected.json') && !unknown.test(name),
  );

  test.each(fixtures)('%s is known by its content', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(findFormat('x.json', text)).toMatchObject({ name: format });
  });
});
