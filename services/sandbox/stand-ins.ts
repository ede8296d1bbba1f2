import type { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";

/** Where the stand-ins of a sandbox answer, without a slash at the end. */
export interface StandIns {
  mail: string;
  line: string;
  /** Its pages, where a lead pays. */
  stripe: string;
}

/** Real milliseconds. A person's act on LINE waits for its webhook, which the stand-in gives two seconds. */
const ANSWER_MS = 8_000;

/** Throws AppError `not-a-sandbox` where messages go to real providers. */
export function standInsOf({ sandbox }: Context, standIns: StandIns | null): StandIns {
  if (sandbox && standIns !== null) return standIns;
  throw new AppError("conflict", "not-a-sandbox", {
    ja: "練習環境ではないので、届いたものを見る画面はありません。",
    en: "This is no sandbox, so what arrived can be seen by those who got it only.",
  });
}

/** What a stand-in answers; null for what it does not have. Throws AppError `stand-in-silent`, and `stand-in-refused` with its own words. */
export async function askStandIn<T>(answer: z.ZodType<T>, address: string, body?: object): Promise<T | null> {
  const posted = body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(address, { ...posted, signal: AbortSignal.timeout(ANSWER_MS), redirect: "error" }).catch(
    (cause: unknown) => {
      throw new AppError("unavailable", "stand-in-silent", silent, { cause });
    },
  );
  if (response.status === 404) return null;
  if (response.status === 409) throw new AppError("conflict", "not-a-friend", notAFriend);
  if (!response.ok) throw new AppError("unavailable", "stand-in-silent", silent);
  return answer.parse(await response.json());
}

const silent = {
  ja: "練習環境のメールとLINEが応答しません。少し待って、もう一度お試しください。",
  en: "The sandbox's mail and LINE do not answer. Wait a moment and try again.",
};
const notAFriend = {
  ja: "ブロック中の人は、メッセージを送れません。先に、ブロックを解除してください。",
  en: "Somebody who blocked the account cannot write to it. Unblock it first.",
};
