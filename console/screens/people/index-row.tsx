import { useTranslation } from "react-i18next";
import type { GetLeadsInitial } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import classes from "./people.module.css";

const kana = ["あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ"] as const satisfies readonly GetLeadsInitial[];
const letters = [..."abcdefghijklmnopqrstuvwxyz"] as GetLeadsInitial[];

/** As at the edge of a directory: the list by name, from one row of it. Arrow keys go along it. */
export function IndexRow({ initial, change }: { initial: GetLeadsInitial | undefined; change: (to: GetLeadsInitial | undefined) => void }) {
  const { t } = useTranslation("people");
  const rows: readonly GetLeadsInitial[] =
    languageNow() === "ja" ? [...kana, "latin", "sign", "other"] : [...letters, "sign", "kana", "other"];
  // What another language's row chose is seen, too.
  const shown = initial === undefined || rows.includes(initial) ? rows : [...rows, initial];
  const reached = initial ?? shown[0];
  return (
    <div
      role="toolbar"
      aria-label={t("index.title")}
      className={classes.index}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const buttons = [...event.currentTarget.querySelectorAll("button")];
        const at = buttons.findIndex((button) => button.matches(":focus"));
        if (step === undefined || at === -1) return;
        event.preventDefault();
        buttons.at((at + step) % buttons.length)?.focus();
      }}
    >
      {shown.map((row) => (
        <button
          key={row}
          type="button"
          tabIndex={row === reached ? 0 : -1}
          aria-pressed={row === initial}
          aria-label={t(`index.says.${row.length === 1 && row < "ぁ" ? "letter" : row.length === 1 ? "row" : row}`, {
            row: row.toUpperCase(),
          })}
          onClick={() => change(row === initial ? undefined : row)}
        >
          {row.length === 1 ? row.toUpperCase() : t(`index.${row}`)}
        </button>
      ))}
    </div>
  );
}
