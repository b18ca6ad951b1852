import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/ris/cases.ts';
import { exportedCases } from '../../../support/formats/ris/exported-cases.ts';

describeFixtures('ris', 'ris', { ...cases, ...exportedCases });
