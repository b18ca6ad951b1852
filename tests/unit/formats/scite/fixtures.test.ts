import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/scite/cases.ts';

describeFixtures('scite', 'json', cases);
