import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportPreview } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./imports.module.css";

interface FileFactsProps {
  preview: ImportPreview;
  error: string | undefined;
  another: () => void;
}

/** What the file is, as it was recognised. */
export function FileFacts({ preview, error, another }: FileFactsProps) {
  const { t } = useTranslation("imports");
  const { name, bytes, encoding, delimiter, rows, headerLine, columns, before } = preview;
  return (
    <Sheet
      title={t("file.title")}
      beside={
        <Button variant="default" size="compact-md" onClick={another}>
          {t("file.another")}
        </Button>
      }
    >
      <dl className={classes.facts}>
        <dt>{t("file.name")}</dt>
        <dd>
          {name} <span style={{ color: "var(--soft)" }}>{writeBytes(bytes)}</span>
        </dd>
        <dt>{t("file.rows")}</dt>
        <dd>{t("file.size", { rows: rows.toLocaleString(languageNow()), columns: columns.length })}</dd>
        <dt>{t("file.form")}</dt>
        <dd>
          {t(`file.encodings.${encoding}`)} · {t(`file.delimiters.${delimiters[delimiter] ?? "comma"}`)}
          {headerLine > 1 && ` · ${t("file.headerLine", { line: headerLine })}`}
        </dd>
      </dl>
      {before && (
        <Text size="sm" mt="xs" c="var(--paused)">
          {t(`file.before.${before.state}`, { defaultValue: t("file.before.done") })}{" "}
          <LinkAnchor to={`/imports/${before.id}`}>
            <When at={before.startedAt} />
          </LinkAnchor>
        </Text>
      )}
      {error !== undefined && (
        <Text size="sm" mt="xs" c="var(--parked)" role="alert">
          {error}
        </Text>
      )}
    </Sheet>
  );
}

const delimiters: Readonly<Record<string, string>> = { ",": "comma", "\t": "tab", ";": "semicolon" };

function writeBytes(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [Math.max(bytes / 1_000, 0.1), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(languageNow(), { style: "unit", unit: String(unit), maximumFractionDigits: 1 }).format(Number(size));
}
