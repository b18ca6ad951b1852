import { europePmc } from '../../../../src/core/formats/europe-pmc/europe-pmc.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(europePmc, 'search-core', [
  // Said of the answer, not of a work.
  ...['/version', '/hitCount', '/nextCursorMark', '/request'],
  ...['/request/queryString', '/request/resultType', '/request/pageSize'],
  // Said twice.
  '/resultList/result/0/authorString',
  '/resultList/result/0/authorList/author/0/fullName',
  '/resultList/result/0/authorList/author/0/initials',
]);
