import { lazyRouteComponent } from "@tanstack/react-router";
import i18next from "i18next";
import { Problem } from "../api/client.ts";
import { isServerThere } from "./until-there.ts";

/**
 * A screen whose code comes when it is opened, together with its words. If it does not come, the router loads the whole page again, as it
 * must after a new release. Without a connection that would end at the browser's own page, so it is told like any request that did not arrive.
 */
export function lazyScreen<Module extends Record<string, unknown>, Name extends keyof Module>(
  words: string | string[],
  load: () => Promise<Module>,
  name: Name,
) {
  const loadBoth = async () => {
    const [loaded] = await Promise.all([load(), i18next.loadNamespaces(words)]);
    return loaded;
  };
  return lazyRouteComponent(
    () =>
      loadBoth().catch(async (cause: unknown) => {
        throw (await isServerThere()) ? cause : new Problem(0, {}, null);
      }),
    name,
  );
}
