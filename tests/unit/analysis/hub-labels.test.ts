import { expect, test } from 'vitest';
import { hubLabels } from '../../../src/core/analysis/hub-labels.ts';

test('the hubs of a set are named by their places, and of many how many more there are', () => {
  expect(hubLabels([0], 3)).toBe('H1');
  expect(hubLabels([0, 4, 11], 3)).toBe('H1, H5, H12');
  expect(hubLabels([0, 1, 2, 3], 3)).toBe('H1, H2, H3 and 1 more hub paper');
  expect(hubLabels([0, 1, 2, 3, 4], 3)).toBe('H1, H2, H3 and 2 more hub papers');
});
