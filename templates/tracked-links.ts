import { encodeValues, replaceWebLinks } from "./web-links.ts";

/** The Liquid of the n-th tracked link. */
function trackedLink(index: number): string {
  return `{{ track.links[${index}] }}`;
}

/** The Liquid of the tracked link to `target`. A target that `links` has keeps its index; a new one is added. */
export function trackLink(target: string, links: string[]): string {
  const known = links.indexOf(target);
  return trackedLink(known >= 0 ? known : links.push(target) - 1);
}

/** Makes the static web links of a plain text trackable. Those with Liquid stay, with their values encoded. */
export function trackLinks(text: string, links: string[]): string {
  return replaceWebLinks(text, ({ url, dynamic }) => (dynamic ? encodeValues(url) : trackLink(url, links)));
}
