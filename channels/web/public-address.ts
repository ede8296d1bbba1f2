import ipaddr from "ipaddr.js";

/** Public in form, but answered by the machine's own cloud: the metadata of Azure. Those of others are link-local or private. */
const METADATA = new Set(["168.63.129.16"]);

/**
 * Whether an IP address belongs to the public internet. Everything else is refused, not a list of known evils: private, loopback, link-local
 * (with the metadata of clouds), shared, reserved, and the tunnels that lead back to such (rules.md SEC).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && !METADATA.has(parsed.toString());
}
