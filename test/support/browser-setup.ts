import type { TestProject } from "vitest/node";
import { buildConsole } from "../../console/build.ts";
import { launchBrowserServer } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the run's browser, for `sharedBrowser`. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Once for all installations of the run, which would each make it.
  await buildConsole();
  const server = await launchBrowserServer();
  project.provide("browserEndpoint", server.wsEndpoint());
  return () => server.close();
}
