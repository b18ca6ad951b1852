import { describe, expect, test } from 'vitest';
import { isLeftOut } from '../../../src/core/facts/left-out.ts';
import { harbourPaper } from '../../support/metadata/papers.ts';

const place = (line: number) => ({ file: 'tides.pith.txt', line });

describe('isLeftOut(paper, choosing)', () => {
  const paper = harbourPaper({ source: [place(3)] });

  test('is true only for a paper of a source that chooses others', () => {
    expect(isLeftOut(paper, ['tides.pith.txt'])).toBe(true);
    expect(isLeftOut(paper, ['other.pith.txt'])).toBe(false);
    expect(isLeftOut(paper, [])).toBe(false);
  });

  test('is false where a source says itself whether the paper is chosen', () => {
    expect(isLeftOut({ ...paper, representative: true }, ['tides.pith.txt'])).toBe(false);
    expect(isLeftOut({ ...paper, representative: false }, ['tides.pith.txt'])).toBe(false);
  });
});
