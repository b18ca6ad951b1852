import { expect, test } from 'vitest';
import { withKeptNote } from '../../../src/core/offline/kept-note.ts';

const page = '<html><head><title>A</title></head><body lang="en" class="wide"><main>A</main></body></html>';

test('a kept page says at its start of which day it is', () => {
  expect(withKeptNote(page, 'Fri, 27 Nov 2026 23:59:59 GMT')).toBe(
    page.replace(
      '<main>',
      '<p class="problem small kept-note" role="status">The site could not be reached. This is the page of 27 November 2026.</p><main>',
    ),
  );
});

test.each([null, '', 'yesterday'])('a kept page of an unknown day (%s) names none', (date) => {
  expect(withKeptNote(page, date)).toContain(
    'The site could not be reached. This page was kept earlier.</p>',
  );
});
