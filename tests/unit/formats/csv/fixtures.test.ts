import { describeFixtures } from '../paper-list-fixtures.ts';
import { cases } from './cases.ts';

describeFixtures('csv', 'csv', cases);
