import { access, constants } from "node:fs/promises";
import bundled from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

/** Headless Chromium: the installed one if there is one, else the one from the npm package. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** The same as a server, which several processes can connect to. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}

async function launchOptions(): Promise<LaunchOptions> {
  const installed = await firstExecutable(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]);
  if (installed !== undefined) return { executablePath: installed, args: ["--no-sandbox"] };
  return {
    executablePath: await bundled.executablePath(),
    args: bundled.args.filter((argument) => !serverlessArguments.includes(argument)),
  };
}

/**
 * Default arguments of the package, for serverless platforms. With them the browser ends with its first page and ignores the same-origin
 * policy.
 */
const serverlessArguments = ["--single-process", "--no-zygote", "--disable-web-security", "--allow-running-insecure-content"];

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return undefined;
}
