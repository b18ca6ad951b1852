import { cases } from '../../../support/formats/openalex/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('openalex', 'json', cases);
