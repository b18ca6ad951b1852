import { expect, test } from 'vitest';
import { sizePlan } from '../../../../scripts/lib/site/size-plan.ts';

const limits = { siteMegabytes: 800 };
const plan = { bytes: 3_100_000, pages: 50, drawn: 0, listed: 100, unlisted: 0 };

test('a build says about how much it will write, and what the browser is to draw', () => {
  expect(sizePlan(plan, limits)).toBe('The site will have about 4 MB, with a page of each paper.');
  expect(sizePlan({ ...plan, bytes: 799_000_000, pages: 1, drawn: 5000, unlisted: 900 }, limits)).toBe(
    'The site will have about 799 MB: 1 paper gets a page of its own, and 5,000 are drawn in the browser; ' +
      'so are the pages of a list after its first 100 papers (see `limits` of the config).',
  );
});

test('a site that is larger than it may be is said to be, with what its maintainer can do', () => {
  const large = { ...plan, bytes: 1_250_000_000, pages: 0, drawn: 100_000 };
  expect(sizePlan(large, limits)).toMatch(
    /about 1,250 MB: 0 papers .*\nThat is more than the 800 MB of .*a site of their own/,
  );
  expect(sizePlan({ ...plan, bytes: 800_000_001 }, limits)).toContain('more than the 800 MB');
  expect(sizePlan({ ...plan, bytes: 800_000_000 }, limits)).not.toContain('more than');
});
