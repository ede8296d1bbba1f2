import { Anchor, Button, CopyButton, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Form } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { Secret } from "../../parts/secret.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty } from "../../parts/states.tsx";
import { PageFrame } from "./page-frame.tsx";
import { SourceText } from "./source-text.tsx";

/** The published form for the world: its page's address, and its HTML for another site. */
export function Share({ published }: { published: Form | null }) {
  const { t } = useTranslation("forms");
  const { t: common } = useTranslation();
  const [language, setLanguage] = useState<"ja" | "en">(languageNow());
  if (published === null) return <Empty title={t("share.none")}>{t("share.noneHint")}</Empty>;
  const address = `${published.url}?lang=${language}`;
  const snippet = published.snippet[language];
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t("share.language")}
        w="fit-content"
        value={language}
        onChange={(value) => setLanguage(value === "en" ? "en" : "ja")}
        data={[
          { value: "ja", label: t("language.ja") },
          { value: "en", label: t("language.en") },
        ]}
      />
      <Sheet title={t("share.page")}>
        <Text size="sm" c="dimmed" mb="xs">
          {t("share.pageWhat")}
        </Text>
        <Secret text={address} />
        <Anchor href={address} target="_blank" rel="noreferrer" size="sm" mt="xs" display="inline-block">
          {t("share.open")}
        </Anchor>
      </Sheet>
      <Sheet
        title={t("share.snippet")}
        beside={
          <CopyButton value={snippet}>
            {({ copied, copy }) => (
              <Button variant="light" size="compact-md" onClick={copy}>
                {common(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
        }
      >
        <Text size="sm" c="dimmed" mb="xs">
          {t("share.snippetWhat")}
        </Text>
        <SourceText label={t("share.snippet")}>{snippet}</SourceText>
        <Group mt="md" mb={6}>
          <Text size="sm" fw={600}>
            {t("share.snippetPreview")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("share.snippetLooks")}
          </Text>
        </Group>
        <PageFrame html={bare(snippet, language)} title={t("share.snippetPreview")} width="narrow" height={360} />
      </Sheet>
    </Stack>
  );
}

/** A page with nothing but the snippet: the styles are those of the site that it is put into. */
function bare(snippet: string, language: "ja" | "en"): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>-</title><body style="font-family: sans-serif; background: #fff; color: #222; padding: 8px">${snippet}</body></html>`;
}
