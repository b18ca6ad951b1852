import { expect, test } from 'vitest';
import { readPaperArgument } from '../../../../scripts/lib/fetch/paper-argument.ts';

const s2 = '649def34f8be52c8b66281af98ae884c09aef38b';

test.each([
  ['arXiv:2503.01785', { arxiv: '2503.01785' }],
  ['2503.01785v2', { arxiv: '2503.01785' }],
  ['hep-th/9901001', { arxiv: 'hep-th/9901001' }],
  ['https://arxiv.org/pdf/2503.01785v1.pdf', { arxiv: '2503.01785' }],
  ['https://doi.org/10.48550/arXiv.2503.01785', { arxiv: '2503.01785' }],
  ['10.1000/182', { doi: '10.1000/182' }],
  ['doi:10.1000/182', { doi: '10.1000/182' }],
  ['https://doi.org/10.1000/182', { doi: '10.1000/182' }],
  ['https://openalex.org/W4408148931', { openalex: 'W4408148931' }],
  ['https://openalex.org/works/w4408148931', { openalex: 'W4408148931' }],
  [`https://www.semanticscholar.org/paper/A-Title/${s2}`, { semanticScholar: s2 }],
  [s2, { semanticScholar: s2 }],
])('%s names a paper', (argument, identifiers) => {
  expect(readPaperArgument(argument)).toEqual({ paper: { identifiers, title: null } });
});

test.each(['Visual-RFT: Visual Reinforcement Fine-Tuning', 'Attention is all you need'])(
  '%s is a title',
  (title) => {
    expect(readPaperArgument(` ${title} `)).toEqual({ title });
  },
);

test.each(['', 'arXiv:25.1', 'doi:none', '10.12', 'https://example.org/x', '42'])(
  '“%s” names nothing',
  (argument) => {
    expect(readPaperArgument(argument)).toEqual({ problem: expect.stringMatching(/\.$/) });
  },
);
