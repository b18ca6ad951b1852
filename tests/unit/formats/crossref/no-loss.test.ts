import { crossref } from '../../../../src/core/formats/crossref/crossref.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(crossref, 'works', [
  // Said of the answer, not of a work.
  ...['/status', '/message-type', '/message-version', '/message/total-results', '/message/items-per-page'],
  ...['/message/query', '/message/query/start-index'],
  // The order of the list says the same.
  ...[0, 1, 2].map((author) => `/message/items/0/author/${author}/sequence`),
  // Another field says the same, or the field says nothing.
  ...['/message/items/1/subtitle', '/message/items/1/issued', '/message/items/1/issued/date-parts'],
]);
