import { zotero } from '../../../../src/core/formats/zotero/zotero.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(zotero, 'api', [
  // An empty part of a name, and an item without a title, which is left out whole.
  ...['/2/data/creators/0/lastName', '/3/data/itemType', '/3/data/title'],
]);
