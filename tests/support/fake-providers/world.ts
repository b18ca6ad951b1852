import type { ProviderName } from '../../../scripts/lib/fetch/limits.ts';

/** A paper that the fake providers know. */
export interface FakePaper {
  /** Number that all ids of the paper are made of. */
  number: number;
  title: string;
  authors: string[];
  /** `YYYY-MM-DD`. */
  date: string;
  venue: string;
  arxiv: string | null;
  doi: string | null;
  retracted: boolean;
  /** How many works cite it, says OpenAlex; Semantic Scholar counts one more. */
  citations: number;
  /** The providers that say that the paper cites the hub paper. */
  listedBy: ProviderName[];
}

/** What the fake providers know. Tests change it between two look-ups. */
export interface FakeWorld {
  hub: FakePaper;
  citing: FakePaper[];
}

const words =
  'amber basin cedar delta ember flint grove haven inlet jasper kelp larch maple north ocean pearl'.split(
    ' ',
  );

/** The first paper that a provider lists has its title from its number, so that no two titles are alike. */
export function fakePaper(
  number: number,
  listedBy: ProviderName[],
  facts: Partial<FakePaper> = {},
): FakePaper {
  const [first, second, third] = [0, 4, 8].map((shift) => words[(number >> shift) % 16] ?? '');
  const day = String((number % 28) + 1).padStart(2, '0');
  const month = String((number % 12) + 1).padStart(2, '0');
  return {
    number,
    title: `On ${first} and ${second} by ${third}, Part ${number}`,
    authors: [`Jane Doe${number % 7}`, 'Ada Roe'],
    date: `2026-${month}-${day}`,
    venue: `Journal of ${first}`,
    arxiv: number % 2 === 0 ? `26${month}.${String(number).padStart(5, '0')}` : null,
    doi: number % 3 === 0 ? null : `10.1000/citing.${number}`,
    retracted: false,
    citations: (number * 7) % 50,
    listedBy,
    ...facts,
  };
}

export const hubPaper: FakePaper = fakePaper(0, [], {
  title: 'Visual Examples: A Hub Paper',
  authors: ['Ziyu Liu', 'Ada Roe'],
  date: '2025-03-03',
  arxiv: '2503.01785',
  doi: null,
});

/** So many papers that both Semantic Scholar and OpenAlex list, and so many that only one of them lists. */
export function fakeWorld({
  both,
  onlyFirst,
  onlySecond,
}: {
  both: number;
  onlyFirst: number;
  onlySecond: number;
}): FakeWorld {
  const total = both + onlyFirst + onlySecond;
  const citing = Array.from({ length: total }, (_, index) => {
    const listedBy: ProviderName[] =
      index < both
        ? ['semantic-scholar', 'openalex']
        : index < both + onlyFirst
          ? ['semantic-scholar']
          : ['openalex'];
    // A paper of both needs an identifier by which they are joined.
    const number = index + 1;
    return fakePaper(number, listedBy, number % 6 === 3 ? { doi: `10.1000/citing.${number}` } : {});
  });
  return { hub: hubPaper, citing };
}
