import { Autocomplete, Radio, Select, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getSources, getTopics } from "../../api/generated/definitions.ts";
import { getSequences } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { Sheet } from "../../parts/sheet.tsx";
import type { Terms } from "./upload.ts";

export const bases = ["card", "relationship", "published", "opt-in"] as const;

/** The event that an import with this basis records. */
const events: Readonly<Record<string, string>> = {
  card: "cardReceived",
  relationship: "relationshipRecorded",
  published: "addressPublished",
  "opt-in": "optInImported",
};

interface TermsFieldsProps {
  terms: Terms;
  change: (part: Partial<Terms>) => void;
  errors: Readonly<Record<string, string | undefined>>;
}

/** Why we may write to these people, what they are to receive, where they came from, and what begins for them. */
export function TermsFields({ terms, change, errors }: TermsFieldsProps) {
  const { t } = useTranslation("imports");
  const mayRead = useMay("definitions:read");
  const topics = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }), enabled: mayRead });
  const sources = useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => getSources({ signal }), enabled: mayRead });
  const sequences = useQuery({ queryKey: ["sequences", "list"], queryFn: ({ signal }) => getSequences({ signal }), enabled: mayRead });
  const beginning = (sequences.data?.items ?? []).filter(({ enterOn, version }) => version !== null && enterOn === events[terms.basis]);
  return (
    <Sheet title={t("terms.title")}>
      <Stack gap="md">
        <Radio.Group
          label={t("terms.basis")}
          description={t("terms.law")}
          required
          value={terms.basis}
          onChange={(basis) => change({ basis })}
          error={errors.basis}
        >
          <Stack gap="xs" mt="xs">
            {bases.map((basis) => (
              <Radio key={basis} value={basis} label={t(`bases.${basis}.title`)} description={t(`bases.${basis}.means`)} />
            ))}
          </Stack>
        </Radio.Group>
        {terms.basis !== "" && (
          <Textarea
            label={t("terms.evidence")}
            description={t(terms.basis === "opt-in" ? "terms.evidenceNeeded" : "terms.evidenceHint")}
            placeholder={t(`bases.${terms.basis}.example`)}
            required={terms.basis === "opt-in"}
            autosize
            minRows={2}
            maxLength={2_000}
            value={terms.evidence}
            onChange={({ currentTarget }) => change({ evidence: currentTarget.value })}
            error={errors.evidence}
          />
        )}
        <Select
          label={t("terms.topic")}
          description={t("terms.topicHint")}
          required
          maw="28rem"
          value={terms.topic === "" ? null : terms.topic}
          onChange={(topic) => change({ topic: topic ?? "" })}
          data={(topics.data?.items ?? []).map(({ key, title }) => ({
            value: key,
            label: title[languageNow()] ?? title.ja ?? title.en ?? key,
          }))}
          nothingFoundMessage={t("terms.noTopic")}
          error={errors.topic}
        />
        <Autocomplete
          label={t("terms.source")}
          description={t("terms.sourceHint")}
          required
          maw="28rem"
          value={terms.source}
          onChange={(source) => change({ source })}
          data={(sources.data?.items ?? []).map(({ key }) => key)}
          renderOption={({ option }) => {
            const title = sources.data?.items.find(({ key }) => key === option.value)?.title;
            return title === undefined || title === option.value ? option.value : `${option.value}　${title}`;
          }}
          onKeyDownCapture={keepComposingEnter}
          error={errors.source}
        />
        {terms.basis !== "" && (
          <Switch
            checked={terms.begins}
            onChange={({ currentTarget }) => change({ begins: currentTarget.checked })}
            label={t("terms.begins")}
            description={
              beginning.length === 0
                ? t("terms.beginsNothing")
                : t("terms.beginsThese", { titles: beginning.map(({ title }) => t("quoted", { text: title })).join(t("comma")) })
            }
          />
        )}
        <Text size="xs" c="dimmed">
          {t("terms.more")}
        </Text>
      </Stack>
    </Sheet>
  );
}
