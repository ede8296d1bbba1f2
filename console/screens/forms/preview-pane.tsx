import { Group, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormPreview } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { PageFrame } from "./page-frame.tsx";
import type { PreviewLanguage } from "./use-preview.ts";

interface PreviewPaneProps {
  preview: FormPreview | undefined;
  error: unknown;
  language: PreviewLanguage;
  choose: (language: PreviewLanguage) => void;
}

/** The hosted page of what is being written, as a lead would see it. */
export function PreviewPane({ preview, error, language, choose }: PreviewPaneProps) {
  const { t } = useTranslation("forms");
  const [width, setWidth] = useState<"wide" | "narrow">("narrow");
  return (
    <Sheet title={t("preview.title")}>
      <Group gap="xs" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={t("preview.language")}
          value={language}
          onChange={(value) => choose(value === "en" ? "en" : "ja")}
          data={[
            { value: "ja", label: t("language.ja") },
            { value: "en", label: t("language.en") },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("preview.width")}
          value={width}
          onChange={(value) => setWidth(value === "wide" ? "wide" : "narrow")}
          data={[
            { value: "narrow", label: t("preview.narrow") },
            { value: "wide", label: t("preview.wide") },
          ]}
        />
      </Group>
      {preview !== undefined ? (
        <PageFrame html={preview.html} title={t("preview.frame")} width={width} />
      ) : error ? (
        <Failure error={error} />
      ) : (
        <Loading lines={10} />
      )}
    </Sheet>
  );
}
