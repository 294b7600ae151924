import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Each test starts a whole Electron; two at a time would compete for the clock of a small machine.
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  forbidOnly: true,
  use: { trace: 'off' },
});
