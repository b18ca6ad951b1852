import { inspire } from '../../../../src/core/formats/inspire/inspire.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(inspire, 'page', [
  // Said of the record, not of the work.
  ...['/hits/hits/0/id', '/hits/hits/0/created', '/hits/hits/0/updated'],
  ...['/hits/hits/0/links', '/hits/hits/0/links/self'],
  // Said twice, by two catalogues.
  ...['/hits/hits/0/metadata/dois/0/value', '/hits/hits/0/metadata/dois/1/value'],
  ...['/hits/hits/1/id', '/hits/hits/2/id'],
  // Said of the answer.
  ...['/hits/total', '/links', '/links/self'],
]);
