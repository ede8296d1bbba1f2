import type { Outcome } from "../../../channels/outcome.ts";
import type { Job } from "./job.ts";

/** How one sender sends: renders a job and hands the bytes to the provider. */
export interface Transport {
  /** How many sends run at once. */
  places: number;
  /** Throws RenderFault before anything connects; `beforeBody` is asked once, before the first byte of the message. */
  send(job: Job, beforeBody: () => Promise<boolean>): Promise<Outcome>;
  close(): Promise<void>;
}

/** The template cannot be rendered for this lead: its origin is parked, the others go on (D8). */
export class RenderFault extends Error {
  constructor(cause: unknown) {
    super("the template cannot be rendered", { cause });
    this.name = "RenderFault";
  }
}
