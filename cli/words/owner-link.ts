import type { Words } from "../../domain/words/local-text.ts";

export const ownerLinkWords = {
  description: {
    ja: "オーナーとして管理画面に入るための、一度だけ使えるリンクを作ります。前のリンクは使えなくなります",
    en: "make a one-time link that signs the owner in to the console; earlier links count no more",
  },
  onceOnly: { ja: "24時間以内に、一度だけ使えます。", en: "It can be used once, within 24 hours." },
} satisfies Words;
