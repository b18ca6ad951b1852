import { cases } from '../../../support/formats/opencitations/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('opencitations', 'json', cases);
