import { Alert, Select, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TemplatePreview } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { LineChat } from "../../editors/line/line-chat.tsx";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading, sentenceOf } from "../../parts/states.tsx";
import { MailPreview } from "./mail-preview.tsx";
import { ScriptText } from "./script-text.tsx";
import { categories, type TemplateSearch } from "./search.ts";
import classes from "./templates.module.css";
import type { Shown } from "./use-preview.ts";

/** What is written as a person gets it, with what the law asks of it and how large it is. */
export function PreviewPanel({ shown, isUsed }: { shown: Shown; isUsed: boolean }) {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const search = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  const mayReadPeople = useMay("people:read");
  const { preview, error, retry, isCurrent } = shown;
  // While a line is half written the last message that could be made stays.
  const [good, setGood] = useState<TemplatePreview | null>(null);
  if (preview !== undefined && preview.rendering !== null && preview !== good) setGood(preview);
  const change = (part: Partial<TemplateSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <div className={classes.beside}>
      <Sheet
        title={t("preview.title")}
        beside={
          <Text size="sm" c="dimmed" role="status">
            {!isCurrent && preview !== undefined && !error ? t("preview.making") : ""}
          </Text>
        }
      >
        <div className={classes.who}>
          {mayReadPeople && (
            <LeadPicker
              label={t("preview.lead")}
              placeholder={t("preview.sampleLead")}
              value={search.lead ?? null}
              change={(lead) => change({ lead: lead ?? undefined })}
            />
          )}
          {!isUsed && (
            <Select
              label={t("preview.as")}
              value={search.as ?? "nurture"}
              allowDeselect={false}
              onChange={(value) => change({ as: categories.find((one) => one === value && one !== "nurture") })}
              data={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
            />
          )}
        </div>
        {error && preview === undefined ? (
          <Failure error={error} retry={retry} />
        ) : preview === undefined ? (
          <Loading />
        ) : (
          <Stack gap="sm">
            {Boolean(error) && (
              <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
                {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
              </Alert>
            )}
            {preview.rendering === null && (
              <Text size="sm" c="var(--parked)" role="status">
                {t(good === null ? "preview.impossible" : "preview.lastGood")}
              </Text>
            )}
            {good !== null && <Rendered preview={good} />}
          </Stack>
        )}
      </Sheet>
      {good?.rendering?.channel === "email" && <Checks preview={good} bytes={good.rendering.bytes} />}
    </div>
  );
}

function Rendered({ preview: { rendering, sender } }: { preview: TemplatePreview }) {
  const { t } = useTranslation("templates");
  switch (rendering?.channel) {
    case "email":
      return <MailPreview mail={rendering} from={sender?.name ?? t("preview.noSender")} />;
    case "line":
      return <LineChat sender={sender?.name ?? null} messages={rendering.messages} />;
    case "person":
      return <ScriptText script={rendering.script} />;
    case undefined:
      return null;
  }
}

/** Gmail hides what comes after it. Bytes. */
const SHOWN_BYTES = 102_000;

/** What the law asks of the mail, and its size. */
function Checks({ preview, bytes }: { preview: TemplatePreview; bytes: number }) {
  const { t } = useTranslation("templates");
  const isLarge = bytes > SHOWN_BYTES;
  return (
    <Sheet title={t("checks.title")}>
      <ul className={classes.checks}>
        {preview.legal.map(({ item, shown }) => (
          <Check key={item} good={shown}>
            {t(shown ? "checks.shown" : "checks.missing", { item: t(`checks.item.${item}`) })}
          </Check>
        ))}
        <Check good={!isLarge}>
          {t(isLarge ? "checks.large" : "checks.size", { size: Math.ceil(bytes / 1000), most: SHOWN_BYTES / 1000 })}
        </Check>
        <Check good={preview.sender !== null}>
          {preview.sender === null
            ? t("checks.noSender")
            : t("checks.sender", { name: preview.sender.name, address: preview.sender.address })}
        </Check>
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        {t("checks.as", { category: t(`categories.${preview.category}`) })}
      </Text>
    </Sheet>
  );
}

function Check({ good, children }: { good: boolean; children: React.ReactNode }) {
  const { t } = useTranslation("templates");
  const Icon = good ? IconCheck : IconX;
  return (
    <li data-good={good}>
      <Icon size={16} role="img" aria-label={t(good ? "checks.good" : "checks.bad")} />
      <span>{children}</span>
    </li>
  );
}
