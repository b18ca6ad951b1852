import { openCitations } from '../../../../src/core/formats/opencitations/opencitations.ts';
import { testNoLoss } from '../../../support/formats/json-no-loss.ts';

testNoLoss(openCitations, 'citations', []);
