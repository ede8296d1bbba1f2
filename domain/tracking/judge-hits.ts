import { isbot } from "isbot";

/** A hit is judged this long after it came, when the hits around it are known. Business ms. */
export const JUDGE_AFTER_MS = 60_000;
/** Two different links of one message within this time: a machine followed them. */
const BURST_MS = 5_000;

export interface RawHit {
  id: string;
  at: Date;
  /** Link index, "pixel" or "trap". */
  target: string;
  method: string;
  agent: string;
}

export type Label = { label: "human" | "machine"; reason: string };

/**
 * Decides whether a hit came from a person, by all hits of the same message (TRK1). Hits of machines never change a score, choose a branch
 * or stop anything.
 */
export function judgeHit(hit: RawHit, siblings: RawHit[]): Label {
  if (hit.method !== "GET" && hit.method !== "POST") return { label: "machine", reason: "method" };
  if (isbot(hit.agent) || hit.agent.trim() === "") return { label: "machine", reason: "agent" };
  if (siblings.some((one) => one.target === "trap" && Math.abs(one.at.getTime() - hit.at.getTime()) < 60_000)) {
    return { label: "machine", reason: "trap" };
  }
  const clicked = siblings.filter((one) => one.target !== "pixel" && Math.abs(one.at.getTime() - hit.at.getTime()) < BURST_MS);
  // The pixel is not a link, but a machine that follows all links also loads the pixel.
  if (new Set(clicked.map((one) => one.target)).size >= 2) return { label: "machine", reason: "burst" };
  return { label: "human", reason: "none" };
}
