import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser';

const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  globalSetup: './worlds.ts',
  timeout: 60_000,
  // They wait more than they work: three keep a machine with two cores busy. Each has an emulator of its own.
  workers: 3,
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
