import { zotero } from '../../../../src/core/formats/zotero/zotero.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

// Of an item without a title, which is left out whole.
testNoLoss(zotero, 'api', ['/3/data/itemType']);
