import { defineConfig } from '@playwright/test';
import { browserProject } from './support/test-browser.ts';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/serve-sites.ts',
  fullyParallel: true,
  // Tests also wait: three keep two cores busy.
  workers: 3,
  retries: 0,
  // Limits only end what hangs: no test depends on how fast a machine is. The largest site may still be built.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: !!process.env.CI,
  projects: [browserProject()],
  use: {
    // A trace of every test would take a third of the time; `--trace on` records that of a test run alone.
    screenshot: 'only-on-failure',
    // Tests that fail or delay requests could not see those of a worker; those of the worker itself allow it.
    serviceWorkers: 'block',
  },
});
