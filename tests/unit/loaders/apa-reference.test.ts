import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { toWorks } from '../../../src/core/export/works.ts';
import { apaReference } from '../../../src/loaders/apa-reference.ts';
import { toWork } from '../../support/formats/bibliographic-works.ts';
import { works } from '../../support/formats/works.ts';
import { realRecord } from '../../support/real-site.ts';

const ziyu = { family: 'Liu', given: 'Ziyu' };

describe('apaReference(work)', () => {
  test.each([
    [
      'a preprint',
      {
        title: 'Visual-RFT: Tuning',
        authors: [ziyu, { family: 'van der Berg', given: 'Jan' }],
        issued: '2025-03-03',
        identifiers: { arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' },
      },
      'Liu, Z., & van der Berg, J. (2025). Visual-RFT: Tuning (arXiv:2503.01785). arXiv. https://doi.org/10.48550/arXiv.2503.01785',
    ],
    [
      'an author with a suffix',
      {
        title: 'A Dream',
        authors: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
        issued: '1963',
      },
      'King, M. L., Jr. (1963). A Dream.',
    ],
    [
      'an article of a journal that is on arXiv too',
      {
        title: 'A Title',
        authors: [ziyu],
        issued: '2025-03',
        publication: {
          type: 'article-journal',
          venue: 'Nature & Co',
          volume: '3',
          issue: '2',
          pages: '12-34',
        },
        identifiers: { arxiv: '2503.01785', doi: '10.1/x' },
      },
      'Liu, Z. (2025). A Title. Nature & Co, 3(2), 12–34. https://doi.org/10.1/x',
    ],
    ['no author and no date', { title: 'A Title' }, 'A Title. (n.d.).'],
    [
      'a title alone with an address',
      { title: 'Why?', url: 'https://example.org/a?b=1&amp;c', issued: '2024' },
      'Why? (2024). https://example.org/a?b=1&amp;c',
    ],
    [
      'a name that is not divided',
      { title: 'A Title', authors: [{ family: 'OpenAI & Friends', given: null }], issued: '2024' },
      'OpenAI & Friends. (2024). A Title.',
    ],
    [
      'Cyrillic',
      {
        title: 'Навчання з підкріпленням',
        authors: [
          { family: 'Шевченко', given: 'Тарас' },
          { family: 'Нечуй-Левицький', given: 'Іван' },
        ],
        issued: '2024',
      },
      'Шевченко, Т., & Нечуй-Левицький, І. (2024). Навчання з підкріпленням.',
    ],
    [
      'Chinese',
      {
        title: '视觉强化微调：一种方法',
        authors: [
          { family: '刘', given: '梓煜' },
          { family: '王小明', given: null },
        ],
        issued: '2025',
      },
      '刘梓煜 & 王小明. (2025). 视觉强化微调：一种方法.',
    ],
    [
      'Arabic',
      { title: 'التعلم المعزز', authors: [{ family: 'الخوارزمي', given: null }] },
      'الخوارزمي. (n.d.). التعلم المعزز.',
    ],
    [
      'TeX, markup and entities in a title',
      { title: '$\\alpha^2$ of <i>E. coli</i> &amp; $\\sqrt{x}$ a<b', issued: '2024' },
      'α² of <i>E. coli</i> &amp; $\\sqrt{x}$ a<b. (2024).',
    ],
    [
      'markup in a name',
      { title: 'A Title', authors: [{ family: '<b>X</b>', given: null }], issued: '2024' },
      '<b>X</b>. (2024). A Title.',
    ],
  ])('%s', (_, facts, reference) => {
    expect(apaReference(toWork(facts))).toBe(reference);
  });

  test('twenty-one authors are cut as the style says, and none is lost before', () => {
    const authors = Array.from({ length: 22 }, (_, index) => ({ family: `F${index}`, given: 'G' }));
    const reference = apaReference(toWork({ title: 'A Title', authors, issued: '2024' }));
    expect(reference).toContain('F18, G., … F21, G. (2024).');
  });

  test('a name that breaks the processor gives no reference, and later works are printed as usual', () => {
    const before = toWork({ title: 'A v. B', issued: '2024-02-01', publication: { type: 'legal_case' } });
    const reference = apaReference(before);
    expect(apaReference(toWork({ authors: [{ family: 'X', given: '__proto__' }] }))).toBeNull();
    expect(apaReference(before)).toBe(reference);
  });

  test('a title that would take the processor minutes has no reference, and a long one has', () => {
    const titled = (length: number) =>
      apaReference(toWork({ title: 'word '.repeat(length / 5), issued: '2024' }));
    expect(titled(2000)).toContain('word word');
    expect(titled(65_535)).toBeNull();
  });

  test('a work is printed the same whatever was printed before it, on one line, without a warning', () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
    fc.assert(
      fc.property(works, (list) => {
        const references = list.map(apaReference);
        expect(list.toReversed().map(apaReference)).toEqual(references.toReversed());
        for (const [index, reference] of references.entries()) {
          const breaks = list[index]?.authors.some(({ given }) => given !== null && given in {});
          if (breaks) expect(reference).toBeNull();
          else expect(reference).toMatch(/^\S(?:.*\S)?$/u);
        }
      }),
    );
    expect([...printed.mock.calls, ...warned.mock.calls]).toEqual([]);
  });

  test('the real papers each have one that names the first author, the year and where it is', () => {
    const { hub, citingPapers } = toWorks(realRecord());
    for (const work of [hub, ...citingPapers]) {
      const reference = apaReference(work);
      expect(reference?.startsWith(work.authors[0]?.family ?? '')).toBe(true);
      if (work.issued) expect(reference).toContain(`(${work.issued.slice(0, 4)}).`);
      if (work.identifiers.doi) expect(reference).toContain(`https://doi.org/${work.identifiers.doi}`);
    }
  });
});
