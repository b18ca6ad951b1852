import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/unit-setup.ts'],
          // Most of the time went into loading the same modules for every file; no test changes one.
          isolate: false,
          // Vitest leaves a core to others; here the stages follow one another.
          maxWorkers: '100%',
          // Nothing here measures time; the limit only ends a test that hangs. More cases (FC_RUNS) take longer.
          testTimeout: process.env.FC_RUNS ? 3_600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Each builds a site, on a core of its own.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
