import { Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Suspense, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TemplateContent } from "../../api/generated/routes.schemas.ts";
import { getTemplatesFolderName } from "../../api/generated/templates.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { ProblemList } from "../../editors/problem-list.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { mainPart, type PartId, partIn, partsOf, preheaderIn, readContent, withPart, withPreheader, writeContent } from "./content.ts";
import { MergeFieldList, useMergeFields } from "./merge-fields.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { marksIn, partOfProblem, placeOf } from "./problems.ts";
import { idOf, type TemplateName } from "./template-draft.ts";
import classes from "./templates.module.css";
import { usePreview } from "./use-preview.ts";

const TemplateEditor = lazyPart(() => import("../../editors/liquid/template-editor.tsx").then(({ TemplateEditor }) => TemplateEditor));

/** The words of a template, and beside them how they reach a person. A version that is looked at cannot be changed. */
export function Workbench({ name, draft, isUsed }: { name: TemplateName; draft: DraftHandle; isUsed: boolean }) {
  const { t } = useTranslation("templates");
  const search = useSearch({ from: "/shell/templates/$folder/$name" });
  const { version } = search;
  const { channel, language } = name;
  const older = useQuery({
    queryKey: ["templates", idOf(name), "version", version],
    queryFn: ({ signal }) => getTemplatesFolderName(name.folder, name.name, { channel, language, version: version ?? 1 }, { signal }),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const mayWrite = useMay("definitions:write") && version === undefined;
  const text = version === undefined ? draft.text : older.data ? writeContent(older.data.content) : null;
  const shown = usePreview(name, text ?? draft.text, { ...search, enabled: text !== null });
  if (older.error) return <Failure error={older.error} retry={older.refetch} />;
  if (text === null) return <Loading lines={10} />;
  return (
    <>
      {version !== undefined && (
        <Group justify="space-between" mb="sm">
          <Text size="sm">{t("older", { version })}</Text>
          <Link to="." search={{ channel, language }}>
            {t("olderBack")}
          </Link>
        </Group>
      )}
      <div className={classes.bench}>
        <Source
          key={version ?? 0}
          name={name}
          content={readContent(text)}
          shown={shown}
          change={mayWrite ? (content) => draft.change(writeContent(content)) : null}
          save={() => void draft.save()}
        />
        <PreviewPanel shown={shown} isUsed={isUsed} />
      </div>
    </>
  );
}

interface SourceProps {
  name: TemplateName;
  content: TemplateContent;
  shown: ReturnType<typeof usePreview>;
  /** Null where it is only read. */
  change: ((content: TemplateContent) => void) | null;
  save: () => void;
}

type Place = "subject" | "preheader" | "source";

function Source({ name, content, shown, change, save }: SourceProps) {
  const { t } = useTranslation("templates");
  const { channel } = name;
  const main = mainPart(channel);
  const [part, setPart] = useState<PartId>(main);
  const [reveal, setReveal] = useState<{ from: number; to: number } | null>(null);
  const [insertion, setInsertion] = useState<{ text: string } | null>(null);
  const fields = useMergeFields(name);
  const subject = useRef<HTMLInputElement>(null);
  const preheader = useRef<HTMLInputElement>(null);
  const lastPlace = useRef<Place>("source");
  const spoken = languageNow();
  const { preview, text: judgedText, isCurrent } = shown;
  const problems = useMemo(() => preview?.problems ?? [], [preview]);
  const judged = useMemo(() => (judgedText === "" ? null : readContent(judgedText)), [judgedText]);
  const marks = useMemo(() => (judged === null ? [] : marksIn(problems, judged, part, spoken)), [problems, judged, part, spoken]);
  const put = (id: PartId, words: string) => change?.(withPart(content, id, words));
  const mjml = partIn(content, "mjml");
  const setPreheader = (words: string) => {
    const changed = withPreheader(mjml, words);
    if (changed !== null) put("mjml", changed);
  };
  const insert = (words: string) => {
    const field = lastPlace.current === "subject" ? subject.current : lastPlace.current === "preheader" ? preheader.current : null;
    if (field === null) return setInsertion({ text: words });
    const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    const changed = field.value.slice(0, start) + words + field.value.slice(end);
    (lastPlace.current === "subject" ? (to: string) => put("subject", to) : setPreheader)(changed);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + words.length, start + words.length);
    });
  };
  const listed = problems
    .toSorted((one, other) => (one.severity === other.severity ? 0 : one.severity === "error" ? -1 : 1))
    .map((problem) => {
      const own = judged === null ? null : partOfProblem(problem, judged);
      const line = problem.line === null ? "" : t("line", { line: problem.line });
      return {
        place:
          own === null ? null : [partsOf(content).length > 1 ? t(`part.${own}`) : "", line].filter(Boolean).join(" ") || t(`part.${own}`),
        message: problem.message[spoken],
        severity: problem.severity,
        fix: null,
        show: () => {
          if (own === null || judged === null) return;
          if (own === "subject") return subject.current?.focus();
          setPart(own);
          setReveal(placeOf(problem, partIn(judged, own)));
        },
      };
    });
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const subjectError = problems.find(({ where, severity }) => where === "subject" && severity === "error")?.message[spoken];
  return (
    <Sheet
      title={t("source")}
      beside={
        <Text size="sm" c={errors > 0 ? "var(--parked)" : "dimmed"} role="status">
          {!isCurrent ? t("judging") : errors > 0 ? t("errors", { count: errors }) : t("sound")}
        </Text>
      }
    >
      {channel === "email" && (
        <div className={classes.heads}>
          <TextInput
            ref={subject}
            label={t("part.subject")}
            value={partIn(content, "subject")}
            readOnly={change === null}
            maxLength={2_000}
            error={subjectError}
            onChange={(event) => put("subject", event.currentTarget.value)}
            onFocus={() => {
              lastPlace.current = "subject";
            }}
            onBlur={save}
          />
          <TextInput
            ref={preheader}
            label={t("preheader")}
            description={t("preheaderHint")}
            value={preheaderIn(mjml)}
            readOnly={change === null || withPreheader(mjml, "x") === null}
            maxLength={300}
            onChange={(event) => setPreheader(event.currentTarget.value)}
            onFocus={() => {
              lastPlace.current = "preheader";
            }}
            onBlur={save}
          />
        </div>
      )}
      <Group justify="space-between" gap="xs" mb="xs">
        {channel === "email" ? (
          <SegmentedControl
            size="xs"
            aria-label={t("partChoice")}
            value={part}
            onChange={(value) => setPart(value === "text" ? "text" : "mjml")}
            data={[
              { value: "mjml", label: t("part.mjml") },
              { value: "text", label: t("part.text") },
            ]}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t(`hint.${channel}`)}
          </Text>
        )}
        {change !== null && <MergeFieldList fields={fields} insert={insert} />}
      </Group>
      {part === "text" && partIn(content, "text") === "" && (
        <Text size="sm" c="dimmed" mb="xs">
          {t("textIsMade")}
        </Text>
      )}
      <div className={classes.editor}>
        <Suspense fallback={<Loading />}>
          <TemplateEditor
            key={part}
            label={t(`part.${part}`)}
            language={part === "mjml" ? "mjml" : part === "messages" ? "yaml" : "liquid"}
            value={partIn(content, part)}
            readOnly={change === null}
            marks={marks}
            fields={fields}
            reveal={reveal}
            insert={insertion}
            change={(words) => put(part, words)}
            left={save}
            entered={() => {
              lastPlace.current = "source";
            }}
          />
        </Suspense>
      </div>
      <ProblemList problems={listed} />
    </Sheet>
  );
}
