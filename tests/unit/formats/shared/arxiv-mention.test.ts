import { expect, test } from 'vitest';
import { mentionedArxivId } from '../../../../src/core/formats/shared/arxiv-mention.ts';

test.each([
  ['arXiv preprint arXiv:2503.01785', '2503.01785'],
  ['CoRR, arXiv:2503.01785v2, 2025', '2503.01785'],
  ['arxiv: hep-th/9901001 [hep-th]', 'hep-th/9901001'],
  ['Journal of arXiv Studies 2503.01785', null],
  ['arXiv:none', null],
  ['', null],
])('mentionedArxivId(%j) is %j', (text, id) => {
  expect(mentionedArxivId(text)).toBe(id);
});
