import { type UsedVariable, usedVariables } from "../../../templates/used-variables.ts";
import type { Context } from "../context/context.ts";
import type { LinkKind, LinkTarget } from "../modules/link-kind.ts";
import type { Compiled } from "../templates/read-compiled.ts";

/** Every advertising mail has this link in its header, whether its template uses it or not (RFC 8058). */
const UNSUBSCRIBE = "unsubscribe";

/** All keys of the links of which a template computes the key: it may need any of them. */
export type OpenKeys = ReadonlyMap<string, readonly string[]>;

/** `urls.<name>` of the links that a message uses. The others are left out, since each costs a signature. */
export function linksOf(
  context: Context,
  { compiled, target, openKeys }: { compiled: Compiled; target: LinkTarget; openKeys: OpenKeys },
): Record<string, string | Record<string, string>> {
  const used = usedVariables(compiled);
  const links: Record<string, string | Record<string, string>> = {};
  for (const link of context.registry.links.values()) {
    const uses = usesOf(link, used);
    if (link.keys !== undefined) {
      const named = uses.map(([, , key]) => key);
      const keys = named.includes(undefined) ? (openKeys.get(link.name) ?? []) : named.flatMap((key) => key ?? []);
      links[link.name] = Object.fromEntries([...new Set(keys)].map((key) => [key, link.url(context, target, key)]));
    } else if (
      uses.length > 0 ||
      (link.name === UNSUBSCRIBE && compiled.kind === "email" && target.contactId !== null && target.topic !== null)
    ) {
      links[link.name] = link.url(context, target, "");
    }
  }
  return links;
}

/** The links whose keys must be read before messages of these templates are composed. */
export function linksWithOpenKeys(links: Iterable<LinkKind>, templates: readonly Compiled[]): LinkKind[] {
  const used = templates.flatMap(usedVariables);
  return [...links].filter((link) => link.keys !== undefined && usesOf(link, used).some(([, , key]) => key === undefined));
}

function usesOf({ name }: LinkKind, used: readonly UsedVariable[]): UsedVariable[] {
  return used.filter(([first, second]) => first === "urls" && (second ?? name) === name);
}
