import { expect, test } from 'vitest';
import { isPicture, pictureName } from '../../../../scripts/lib/site/pictures.ts';

test('new pictures take the place of earlier ones, and of no other file in the folder', () => {
  expect(isPicture(pictureName('figure-map', 1280, 'dark'))).toBe(true);
  for (const file of ['thesis.pdf', 'holiday.png', 'hub-360-dark.jpg', 'hub-400-dark.png', '.git'])
    expect(isPicture(file), file).toBe(false);
});
