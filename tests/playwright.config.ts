import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/lib/tests/browser.ts';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/serve-sites.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  use: {
    launchOptions: launchOptions(process.env.CHROMIUM_PATH || undefined),
    trace: 'retain-on-failure',
  },
});
