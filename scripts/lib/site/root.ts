import { join } from 'node:path';

/** The root of the project, whatever folder a command is started in. */
export const root = join(import.meta.dirname, '../../..');
