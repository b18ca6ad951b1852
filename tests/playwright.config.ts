import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/lib/browser.ts';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  use: {
    launchOptions: launchOptions(process.env.CHROMIUM_PATH || undefined),
    trace: 'retain-on-failure',
  },
});
