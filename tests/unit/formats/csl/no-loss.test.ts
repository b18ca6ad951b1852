import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(csl, 'custom', []);
// The address and the number name the same preprint.
testNoLoss(csl, 'zotero', ['/0/number']);
// The address says the DOI too.
testNoLoss(csl, 'doi-org', ['/DOI']);
