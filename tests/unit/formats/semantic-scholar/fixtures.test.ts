import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/semantic-scholar/cases.ts';

describeFixtures('semantic-scholar', 'json', cases);
