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
  },
};
