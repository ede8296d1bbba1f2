import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** Keys of the staff API. */
export const keyWords = {
  list: { ja: "社内用APIのキーを一覧にします", en: "list the keys of the staff API" },
  none: { ja: "キーはまだありません。", en: "There is no key yet." },
  since: (time: LocalText) => ({ ja: `${time.ja}に発行`, en: `issued ${time.en}` }),
  everything: { ja: "すべて", en: "everything" },
  used: (time: LocalText) => ({ ja: `最終利用 ${time.ja}`, en: `last used ${time.en}` }),
  unused: { ja: "未使用", en: "never used" },
  until: (time: LocalText) => ({ ja: `${time.ja}に失効`, en: `revoked ${time.en}` }),
  revoke: {
    ja: "社内用APIのキーを失効させます。すぐに使えなくなり、元には戻せません",
    en: "revoke a key of the staff API at once; this cannot be undone",
  },
  key: {
    ja: "キーのID、またはキーの最初の10文字（`keys` が示します）",
    en: "id of the key, or its first ten characters, as `keys` shows them",
  },
  reason: { ja: "退職のため", en: "has left the company" },
  revoked: (name: string, prefix: string) => ({
    ja: `「${name}」のキー（${prefix}…）を失効させました。`,
    en: `Revoked the key of "${name}" (${prefix}…).`,
  }),
} satisfies Words;
