import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser';

const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  globalSetup: './worlds.ts',
  timeout: 60_000,
  // Two at once is what a machine with two cores bears; each worker has an emulator of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  outputDir: '../../.hallway/results/e2e',
  use: {
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: browser.env },
    locale: 'en-US',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 }
  }
});
