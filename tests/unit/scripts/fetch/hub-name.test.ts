import { describe, expect, test } from 'vitest';
import { hubIdOf } from '../../../../scripts/lib/fetch/hub-name.ts';
import { problemOfHubId } from '../../../../scripts/lib/records/dump-names.ts';
import { toHubId } from '../../../../src/core/sources/hub-id.ts';

const paper = (facts: Partial<Parameters<typeof hubIdOf>[0]> = {}) => ({
  title: 'The Visual-RFT: A Paper',
  authors: [{ family: 'Ziyu Liu', given: null }],
  issued: '2025-03-03',
  identifiers: { arxiv: '2503.01785' },
  ...facts,
});

describe('hubIdOf(paper, known)', () => {
  test.each([
    ['first author, word and year', paper(), 'liu-visual-2025'],
    [
      'a name in its parts',
      paper({ authors: [{ family: 'van der Berg', given: 'Jan' }] }),
      'vanderberg-visual-2025',
    ],
    [
      'letters with marks',
      paper({ authors: [{ family: 'Müller-Østergård', given: null }] }),
      'mullerostergard-visual-2025',
    ],
    ['what is stated', paper({ authors: [], issued: null }), 'visual'],
  ])('is made of %s', (_, of, id) => {
    expect(hubIdOf(of, [])).toBe(id);
    expect(toHubId(`${id}.csl.json`)).toBe(id);
  });

  test('of a title in another script is an id too', () => {
    const id = hubIdOf(paper({ title: '視覚', authors: [], issued: null }), []);
    expect(toHubId(`${id}.csl.json`)).toBe(id);
  });

  test('is short enough for the names of files, however long the words are', () => {
    const long = paper({
      title: 'Pneumonia'.repeat(30),
      authors: [{ family: 'Collaboration'.repeat(30), given: null }],
    });
    const id = hubIdOf(long, []);
    expect(problemOfHubId(hubIdOf(long, [{ id, identifiers: {} }]), [])).toBeNull();
  });

  test('is the one that the paper has already', () => {
    const known = [{ id: 'mine', identifiers: { doi: '10.48550/arxiv.2503.01785' } }];
    expect(hubIdOf(paper(), known)).toBe('mine');
  });

  test('gets a number where another paper has it', () => {
    const known = ['liu-visual-2025', 'liu-visual-2025-2'].map((id) => ({
      id,
      identifiers: { arxiv: '2501.00001' },
    }));
    expect(hubIdOf(paper(), known)).toBe('liu-visual-2025-3');
  });
});
