import type { z } from "zod";
import { AppError } from "../domain/app-error.ts";
import { inEach, type LocalText } from "../domain/words/local-text.ts";
import { type Environment, texts } from "./environment.ts";

/** Every fault of the environment, one sentence each. */
export class SettingsError extends AppError {
  readonly faults: readonly LocalText[];

  constructor(faults: readonly LocalText[]) {
    super(
      "invalid",
      "settings",
      inEach((language) => faults.map((fault) => fault[language]).join("\n")),
    );
    this.name = "SettingsError";
    this.faults = faults;
  }
}

export function sentences(error: z.ZodError | undefined): LocalText[] {
  return (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const missing = issue.code === "invalid_type" && issue.expected === "nonoptional";
    if (missing) {
      return {
        ja: `${name} がありません。設定するか、\`npm start\` に用意させてください。`,
        en: `${name} is missing: set it, or use \`npm start\`, which creates its own.`,
      };
    }
    const fault = texts.textOf(issue.message);
    return { ja: `${name} ${fault.ja}。`, en: `${name} ${fault.en}.` };
  });
}

/** Of each pair, both or neither must be there. */
const pairs = [
  ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"],
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_KEY_PATH"],
] as const;

export function pairFaults(given: Environment): LocalText[] {
  return pairs.flatMap(([one, other]) =>
    Boolean(given[one]) === Boolean(given[other])
      ? []
      : [
          {
            ja: `${one} と ${other} は、両方を設定するか、どちらも設定しないでください。`,
            en: `${one} and ${other} belong together: set both or neither.`,
          },
        ],
  );
}

const keyWithoutTls: LocalText = {
  ja: "TEMPORAL_API_KEY は TLS でしか送れません。TEMPORAL_TLS=false を外してください。",
  en: "TEMPORAL_API_KEY is sent over TLS only: remove TEMPORAL_TLS=false.",
};

export function temporalFaults(given: Environment): LocalText[] {
  return given.TEMPORAL_API_KEY && given.TEMPORAL_TLS === "false" ? [keyWithoutTls] : [];
}

const speedInLiveMode: LocalText = {
  ja: "HAGUKUMI_CLOCK_SPEED は練習環境だけのものです。本番は実際の時間で動くので、外してください。",
  en: "HAGUKUMI_CLOCK_SPEED is only for the sandbox. Remove it: live mode runs on real time.",
};
const noPublicUrl: LocalText = {
  ja: "PUBLIC_URL がありません。お便りの中のリンクのために、このサーバーの公開アドレス（https）を設定してください。",
  en: "PUBLIC_URL is missing. Set it to the https address at which people reach this server; links in messages use it.",
};
const insecurePublicUrl: LocalText = {
  ja: "PUBLIC_URL は本番では https:// で始めてください。配信停止のリンクに必要です（RFC 8058）。",
  en: "PUBLIC_URL must start with https:// in live mode, because unsubscribe links must (RFC 8058).",
};

const liveKeyInSandbox: LocalText = {
  ja: "STRIPE_SECRET_KEY が本番用のキーです。練習環境では実際のお金を動かさないので、外してください。",
  en: "STRIPE_SECRET_KEY is a live key. Remove it: the sandbox moves no real money.",
};

export function sandboxFaults(given: Environment): LocalText[] {
  return /^.k_live_/.test(given.STRIPE_SECRET_KEY ?? "") ? [liveKeyInSandbox] : [];
}

/** Live mode needs a public https address (rules.md UNS1) and has no scaled clock. */
export function liveFaults(given: Environment): LocalText[] {
  return [
    ...(given.HAGUKUMI_CLOCK_SPEED ? [speedInLiveMode] : []),
    ...(given.PUBLIC_URL ? [] : [noPublicUrl]),
    ...(given.PUBLIC_URL?.startsWith("http://") ? [insecurePublicUrl] : []),
  ];
}
