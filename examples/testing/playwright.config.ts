import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "browser-test",
  outputDir: "node_modules/.cache/playwright",
  use: {
    // A browser of the system, such as /usr/bin/chromium. Without it, `npx playwright install chromium` fetches one.
    launchOptions: { ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }) },
  },
});
