import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";

/** Of the console, for its build and for `npm run dev`. `outDir` and the proxy are given by those who start Vite. */
export const viteConfig: InlineConfig = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  configFile: false,
  logLevel: "warn",
  clearScreen: false,
  plugins: [react()],
  build: {
    target: "es2023",
    emptyOutDir: true,
    // Its own rule (console.md 18) is a budget in a test; this one only warns.
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left to itself, each module that two screens share is a file of its own, and the first screen would wait for a hundred of them.
          groups: [
            { name: "first", tags: ["$initial"], priority: 2 },
            { name: "shared", minShareCount: 38, priority: 1 },
          ],
        },
      },
    },
  },
};
