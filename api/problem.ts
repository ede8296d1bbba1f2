import { z } from "zod";
import { AppError, type ErrorKind } from "../domain/app-error.ts";
import { type Change, ChangedMeanwhile } from "../domain/changed-meanwhile.ts";
import { type Draft, DraftConflict } from "../services/drafts/draft.ts";
import { isUnavailable } from "../services/engine/context/is-unavailable.ts";
import { TooManyRequests } from "../services/engine/throttle/count-request.ts";
import { Unauthenticated } from "./access.ts";
import { MethodNotAllowed } from "./unrouted.ts";

/** RFC 9457. `code` is stable; `detail` is one sentence for people. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    /** Where the request does not match the schema. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

/** `retryAfterSeconds` and `allow` are headers of the response. */
export type Problem = z.infer<typeof problemSchema> & {
  retryAfterSeconds?: number;
  allow?: string[];
  /** The draft as another person saved it. Only of 412. */
  theirs?: Draft | null;
  /** Who changed it last, and when. Only of `changed-meanwhile`. */
  changed?: Change;
};

interface Place {
  /** Such as `body/fields/renewal`. */
  path: string;
  message: string;
}

/** The endpoint cannot read the request: 400. A request that it can read but not accept is `invalid`, which is 422. */
export class BadRequest extends AppError {
  readonly issues: Place[];

  constructor(code: string, sentence: string, issues: Place[]) {
    super("invalid", code, sentence);
    this.name = "BadRequest";
    this.issues = issues;
  }
}

const statusOfKind: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  outdated: 412,
  gone: 410,
  "too-many": 429,
  "too-large": 413,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  410: "Gone",
  412: "Changed by another",
  413: "Too large",
  414: "Address too long",
  415: "Unsupported media type",
  422: "Invalid",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
};

/** The part of an error that a caller may see. A 5xx reveals no internal details. */
export function problemOf(error: unknown): Problem {
  if (error instanceof BadRequest) return problem(400, error.code, error.userMessage, { issues: error.issues });
  if (error instanceof MethodNotAllowed) return problem(405, error.code, error.userMessage, { allow: error.allow });
  if (error instanceof DraftConflict) return problem(412, error.code, error.userMessage, { theirs: error.theirs });
  if (error instanceof ChangedMeanwhile) return problem(412, error.code, error.userMessage, { changed: error.changed });
  if (error instanceof AppError) {
    const status = error instanceof Unauthenticated || error.code === "bad-signature" ? 401 : statusOfKind[error.kind];
    const retryAfterSeconds = error instanceof TooManyRequests ? error.retryAfterSeconds : status === 503 ? 5 : undefined;
    return problem(status, error.code, error.userMessage, { retryAfterSeconds });
  }
  if (isUnavailable(error)) return unavailable;
  const status = statusOfFastify(error);
  if (status) return problem(status, codeOfFastify(error), detailOfFastify(status));
  return problem(500, "internal", "An internal error occurred. It has been logged; please try again.");
}

function problem(
  status: number,
  code: string,
  detail: string,
  more: Pick<Problem, "issues" | "retryAfterSeconds" | "allow" | "theirs" | "changed"> = {},
): Problem {
  return { type: "about:blank", title: titles[status] ?? "Error", status, code, detail, ...more };
}

const unavailable: Problem = problem(503, "unavailable", "The service is temporarily unavailable. Please try again in a few seconds.", {
  retryAfterSeconds: 5,
});

function statusOfFastify(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error) || typeof error.statusCode !== "number") return undefined;
  return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : undefined;
}

function codeOfFastify(error: unknown): string {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "bad-request";
  return code
    .replace(/^FST_(ERR_)?/, "")
    .toLowerCase()
    .replaceAll("_", "-");
}

function detailOfFastify(status: number): string {
  switch (status) {
    case 413:
      return "The request is larger than this endpoint accepts.";
    case 414:
      return "The address is longer than any of ours.";
    case 415:
      return "This endpoint does not accept that content type.";
    default:
      return "The request could not be read.";
  }
}
