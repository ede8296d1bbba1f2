import { Button, Group, Modal, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PublishedVersion, SequencePage, StepCounts } from "../../api/generated/routes.schemas.ts";
import { getSequencesKeySteps, getSequencesKeyVersionsVersion } from "../../api/generated/sequences.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { useMay } from "../../app/session.ts";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { ProblemList } from "../../editors/problem-list.tsx";
import { useKeys } from "../../parts/keys.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Loading } from "../../parts/states.tsx";
import { Flow, type FlowProps } from "./flow.tsx";
import { GoneSteps } from "./gone-steps.tsx";
import { HeadCard } from "./head-card.tsx";
import { headFaults } from "./head-faults.ts";
import { HeadPanel } from "./head-panel.tsx";
import { readHead } from "./head-source.ts";
import { newSteps } from "./new-steps.ts";
import { StepPanel } from "./step-panel.tsx";
import { useStepRemoval } from "./step-removal.ts";
import {
  addStep,
  allSteps,
  freeId,
  moveStep,
  type Path,
  readSteps,
  type StepKind,
  stepAt,
  stepKinds,
  type WrittenStep,
} from "./step-source.ts";
import { wordsFrom } from "./step-words.ts";
import { useChoices } from "./use-choices.ts";
import { useLint, useMarks } from "./use-lint.ts";
import { keysOf, useNames } from "./use-names.ts";
import classes from "./workbench.module.css";

const YamlEditor = lazyPart(() => import("../../editors/yaml/yaml-editor.tsx").then(({ YamlEditor }) => YamlEditor));

interface WorkbenchProps {
  sequenceKey: string;
  page: SequencePage | null;
  published: PublishedVersion | null;
  draft: DraftHandle;
}

/** The flow with its people, and beside it the same sequence as YAML. A version that is looked at cannot be changed. */
export function Workbench({ sequenceKey, page, published, draft }: WorkbenchProps) {
  const { t } = useTranslation("sequences");
  const search = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const older = useQuery({
    queryKey: ["sequence", sequenceKey, "version", search.version],
    queryFn: ({ signal }) => getSequencesKeyVersionsVersion(sequenceKey, search.version ?? 0, { signal }),
    enabled: search.version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isOlder = search.version !== undefined;
  const mayWrite = useMay("definitions:write") && !isOlder;
  const text = isOlder ? (older.data?.source ?? "") : draft.text;
  const lint = useLint(text, !isOlder);
  const shown = isOlder ? older.data : published;
  const counts = useStepCounts(sequenceKey, page !== null, search.version);

  const known = useMemo(() => readSteps(text), [text]);
  const [drawn, setDrawn] = useState<readonly WrittenStep[]>([]);
  // While a line is half written the last flow that could be drawn stays.
  const steps = known ?? drawn;
  if (known !== null && known !== drawn) setDrawn(known);
  const words = useMemo(
    () => wordsFrom([...(shown ? [{ source: shown.source, steps: shown.steps }] : []), ...(isOlder ? [] : [lint])]),
    [shown, isOlder, lint],
  );
  const marks = useMarks(lint, t("yaml.fix"), mayWrite && lint.isCurrent ? draft.change : null);
  const head = useMemo(() => readHead(text), [text]);
  const ofHead = useMemo(() => headFaults(lint, marks), [lint, marks]);
  const names = useNames();
  const choices = useChoices();
  const templates = useMemo(() => keysOf(names), [names]);

  const beside = useRef<HTMLDivElement>(null);
  const [reveal, setReveal] = useState<{ from: number; to: number } | null>(null);
  const selected = allSteps(steps).find(({ id }) => id === search.step);
  const select = useCallback(
    (id: string | undefined) =>
      void navigate({
        search: ({ step: _, people: __, reason: ___, head: ____, ...rest }) => (id === undefined ? rest : { ...rest, step: id }),
        replace: true,
      }),
    [navigate],
  );
  const showBeside = () => {
    // On a narrow screen the values stand below the flow.
    if (mayWrite && window.matchMedia("(max-width: 62em)").matches) {
      requestAnimationFrame(() => beside.current?.scrollIntoView({ block: "start" }));
    }
  };
  const show = (step: WrittenStep) => {
    select(step.id);
    setReveal({ from: step.from, to: step.to });
    showBeside();
  };
  const selectHead = (isOpen: boolean) =>
    void navigate({
      search: ({ step: _, people: __, reason: ___, head: ____, ...rest }) => (isOpen ? { ...rest, head: true as const } : rest),
      replace: true,
    });
  const showHead = () => {
    selectHead(true);
    setReveal({ from: 0, to: Math.max(text.search(/^steps:/m), 0) });
    showBeside();
  };
  const [adding, setAdding] = useState<{ path: Path; index: number } | null>(null);
  const remove = useStepRemoval(draft);
  const edit: FlowProps["edit"] = mayWrite
    ? {
        add: (path, index) => setAdding({ path, index }),
        move: (path, to, index) => draft.change(moveStep(draft.text, path, to, index)),
        remove,
      }
    : undefined;
  const addAfterSelected = () => {
    const path = selected?.path.slice(0, -1) ?? ["steps"];
    setAdding({ path, index: selected ? Number(selected.path.at(-1)) + 1 : steps.length });
  };
  useKeys({ addStep: mayWrite && known !== null ? addAfterSelected : undefined });
  const add = (kind: StepKind) => {
    if (adding === null) return;
    const id = freeId(steps, newSteps[kind].id);
    draft.change(addStep(draft.text, adding.path, adding.index, { id, ...newSteps[kind].value(id) }));
    setAdding(null);
    select(id);
  };
  const errors = lint.problems.filter(({ severity }) => severity === "error").length;
  const faults = (step: WrittenStep) =>
    lint.isCurrent ? marks.filter(({ from }) => stepAt(steps, from)?.path.join("/") === step.path.join("/")).length : 0;

  if (isOlder && older.data === undefined) return <Loading lines={10} />;
  return (
    <div className={classes.bench}>
      <div>
        {isOlder && (
          <Group justify="space-between" mb="sm">
            <Text size="sm">{t("older", { version: search.version })}</Text>
            <Link to="." search={{}}>
              {t("olderBack")}
            </Link>
          </Group>
        )}
        {known === null && (
          <Text size="sm" c="var(--parked)" mb="xs" role="status">
            {t("flow.unreadable")}
          </Text>
        )}
        <Flow
          steps={steps}
          words={words}
          names={names}
          counts={counts}
          faults={faults}
          selected={selected}
          select={show}
          {...(edit && known !== null && { edit })}
          head={
            <HeadCard
              head={head}
              names={names}
              choices={choices}
              faults={lint.isCurrent ? ofHead.count : 0}
              isSelected={search.head === true}
              select={showHead}
              isPublished={page !== null && page.version !== null && !isOlder}
            />
          }
        />
        <GoneSteps counts={counts} />
        <AddMenu opened={adding !== null} close={() => setAdding(null)} add={add} />
      </div>
      <div className={classes.beside} ref={beside}>
        {search.head && mayWrite && known !== null && (
          <HeadPanel
            head={head}
            source={draft.text}
            names={names}
            choices={choices}
            faults={ofHead}
            change={draft.change}
            putBack={draft.putBack}
            show={({ from, to }) => setReveal({ from, to })}
            close={() => selectHead(false)}
          />
        )}
        {selected && mayWrite && known !== null && (
          <StepPanel
            key={selected.path.join("/")}
            step={selected}
            source={draft.text}
            names={names}
            change={draft.change}
            rename={(id) => select(id)}
            remove={() => remove(selected)}
            close={() => select(undefined)}
            list={allSteps(steps)}
          />
        )}
        <Sheet
          title={t("yaml.title")}
          beside={
            errors > 0 ? (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                c="var(--parked)"
                onClick={() => {
                  const first = marks.find(({ severity }) => severity === "error");
                  if (first) setReveal({ from: first.from, to: first.to });
                }}
              >
                {t("yaml.errors", { count: errors })}
              </Button>
            ) : (
              <Text size="sm" c="dimmed" role="status">
                {isOlder ? t("yaml.fixed") : lint.isCurrent ? t("yaml.sound") : t("yaml.judging")}
              </Text>
            )
          }
        >
          <div className={classes.editor}>
            <Suspense fallback={<Loading />}>
              <YamlEditor
                key={search.version ?? 0}
                label={t("yaml.label")}
                value={text}
                readOnly={!mayWrite}
                marks={marks}
                templates={templates}
                reveal={reveal}
                change={draft.change}
                left={() => void draft.save()}
                moved={(position) => {
                  const id = stepAt(steps, position)?.id;
                  if (id !== undefined && id !== search.step) select(id);
                }}
              />
            </Suspense>
          </div>
          <ProblemList
            problems={marks.slice(0, 8).map((mark) => ({
              ...mark,
              place: t("yaml.place", { line: text.slice(0, mark.from).split("\n").length }),
              show: () => setReveal({ from: mark.from, to: mark.to }),
            }))}
          />
        </Sheet>
      </div>
    </div>
  );
}

function AddMenu({ opened, close, add }: { opened: boolean; close: () => void; add: (kind: StepKind) => void }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={t("flow.addTitle")} size="sm" closeButtonProps={{ "aria-label": common("close") }}>
      {stepKinds.map((kind, index) => (
        <button key={kind} type="button" className={classes.kind} data-autofocus={index === 0 || undefined} onClick={() => add(kind)}>
          <b>{t(`kind.${kind}`)}</b>
          <span>{t(`kindHint.${kind}`)}</span>
        </button>
      ))}
    </Modal>
  );
}

function useStepCounts(key: string, isPublished: boolean, version: number | undefined): ReadonlyMap<string, StepCounts> {
  const counts = useQuery({
    queryKey: ["sequence", key, "steps", version ?? null],
    queryFn: ({ signal }) => getSequencesKeySteps(key, version ? { version } : {}, { signal }),
    enabled: isPublished,
  });
  return useMemo(() => new Map(counts.data?.items.map((item) => [item.step, item])), [counts.data]);
}
