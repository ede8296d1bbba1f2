import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPreview, ImportReport } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace, useUnkept } from "../../parts/kept.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, sentenceOf } from "../../parts/states.tsx";
import { ColumnMap } from "./column-map.tsx";
import { columnsOf, hasContact, type Targets, targetsOf } from "./columns.ts";
import { FileDrop } from "./file-drop.tsx";
import { FileFacts } from "./file-facts.tsx";
import { takeOver } from "./handed-over.ts";
import classes from "./imports.module.css";
import { refusalOf } from "./refusal.ts";
import { Rehearsal } from "./rehearsal.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { type Order, preview, rehearse, start, type Terms } from "./upload.ts";

interface Read {
  file: File;
  preview: ImportPreview;
}

const noTerms: Terms = { basis: "", topic: "", source: "", evidence: "", begins: true };

/** Told by nothing better: the same file again, as after a reload. */
const printOf = ({ name, bytes, rows }: ImportPreview) => `${name} ${bytes} ${rows}`;

/** From a file to an import, on one page: what it is, what its columns are, why we may write to these people, what would happen. */
export function NewImport() {
  const { t } = useTranslation(["imports", "common"]);
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useMay("imports:write");
  const [read, setRead] = useState<Read | null>(null);
  const [mapping, setMapping] = useState<string | null>(null);
  const [targets, setTargets] = useState<Targets>({});
  // No browser keeps the file; what was decided about it waits for the same file.
  useUnkept(read !== null);
  const kept = useKeptPlace("import");
  const [terms, setTerms] = useKept<Terms>(kept, "terms", noTerms);
  const [mapped, setMapped] = useKept<{ file: string; mapping: string | null; targets: Targets } | null>(kept, "mapped", null);
  const [report, setReport] = useState<{ order: string; report: ImportReport } | null>(null);
  const [busy, setBusy] = useState<"preview" | "rehearse" | "start" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const running = useRef<AbortController | null>(null);

  const take = async (file: File) => {
    setBusy("preview");
    setError(null);
    setReport(null);
    try {
      const found = await preview(file);
      setRead({ file, preview: found });
      const isSame = mapped !== null && mapped.file === printOf(found);
      setMapping(isSame ? mapped.mapping : found.mapping);
      setTargets(isSame ? mapped.targets : targetsOf(found, found.mapping));
    } catch (refused) {
      setRead(null);
      setError(refused);
    } finally {
      setBusy(null);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file of the list is taken once.
  useEffect(() => {
    const dropped = takeOver();
    if (dropped) void take(dropped);
    return () => running.current?.abort();
  }, []);

  const refusal =
    error === null
      ? null
      : refusalOf(error, sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" })));
  if (!mayWrite) return <Empty title={t("new.title")}>{t("new.mayNot")}</Empty>;
  const order: Order | null = read && { ...terms, columns: columnsOf(read.preview, targets) };
  const print = JSON.stringify(order);
  const missing = {
    ...(!hasContact(targets) && { columns: t("missing.contact") }),
    ...(terms.basis === "" && { basis: t("missing.basis") }),
    ...(terms.topic === "" && { topic: t("missing.topic") }),
    ...(terms.source === "" && { source: t("missing.source") }),
    ...(terms.source !== "" && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(terms.source) && { source: t("missing.sourceForm") }),
    ...(terms.basis === "opt-in" && terms.evidence.trim() === "" && { evidence: t("missing.evidence") }),
  };
  const errors: Readonly<Record<string, string | undefined>> = {
    ...(wasAsked && missing),
    ...(refusal && { [refusal.place]: refusal.sentence }),
  };
  const change = (part: Partial<Terms>) => {
    setError(null);
    setTerms((before) => ({ ...before, ...part }));
  };
  const map = (next: Targets, name: string | null) => {
    setError(null);
    setMapping(name);
    setTargets(next);
    if (read) setMapped({ file: printOf(read.preview), mapping: name, targets: next });
  };
  const ask = async () => {
    setWasAsked(true);
    setError(null);
    if (!read || !order || Object.keys(missing).length > 0) return;
    setBusy("rehearse");
    running.current = new AbortController();
    try {
      setReport({ order: print, report: await rehearse(read.file, order, running.current.signal) });
    } catch (refused) {
      if (!running.current.signal.aborted) setError(refused);
    } finally {
      setBusy(null);
    }
  };
  const begin = async () => {
    if (!read || !order) return;
    setBusy("start");
    setError(null);
    try {
      const importId = await start(read.file, order);
      kept.settle();
      await client.invalidateQueries({ queryKey: ["imports"] });
      await navigate({ to: "/imports/$importId", params: { importId } });
    } catch (refused) {
      setError(refused);
      setBusy(null);
    }
  };
  return (
    <>
      <LinkAnchor to="/imports" size="sm">
        ← {t("back")}
      </LinkAnchor>
      <PageHead title={t("new.title")}>{t("new.hint")}</PageHead>
      <Restored kept={kept} />
      <div className={classes.steps}>
        {read === null ? (
          <FileDrop take={(file) => void take(file)} error={refusal?.sentence} isBusy={busy === "preview"} />
        ) : (
          <>
            <FileFacts preview={read.preview} error={errors.file} another={() => setRead(null)} />
            <ColumnMap preview={read.preview} targets={targets} mapping={mapping} change={map} error={errors.columns} />
            <TermsFields terms={terms} change={change} errors={errors} />
            <Rehearsal
              report={report?.report ?? null}
              isStale={report !== null && report.order !== print}
              actions={
                <Stack gap={6}>
                  <Group>
                    <Button
                      variant={report?.order === print ? "default" : "filled"}
                      onClick={() => void ask()}
                      loading={busy === "rehearse"}
                    >
                      {t(report === null ? "dry.action" : "dry.again")}
                    </Button>
                    {busy === "rehearse" && (
                      <Button variant="subtle" onClick={() => running.current?.abort()}>
                        {t("cancel", { ns: "common" })}
                      </Button>
                    )}
                    {report?.order === print && report.report.rows > report.report.bad && (
                      <Button onClick={() => void begin()} loading={busy === "start"}>
                        {t("start.action", { count: report.report.rows - report.report.bad })}
                      </Button>
                    )}
                  </Group>
                  {wasAsked && Object.keys(missing).length > 0 && (
                    <Text size="sm" c="var(--parked)" role="alert">
                      {t("missing.some")}
                    </Text>
                  )}
                  {errors.form !== undefined && (
                    <Text size="sm" c="var(--parked)" role="alert">
                      {errors.form}
                    </Text>
                  )}
                </Stack>
              }
            />
          </>
        )}
      </div>
    </>
  );
}
