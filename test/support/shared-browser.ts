import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The browser of the run, started by browser-setup.ts. Closing it closes one's own pages and contexts only. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserEndpoint"));
}
