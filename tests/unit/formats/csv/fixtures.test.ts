import { cases } from '../../../support/formats/csv/cases.ts';
import { programCases } from '../../../support/formats/csv/program-cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('csv', 'csv', { ...cases, ...programCases });
