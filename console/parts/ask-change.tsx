import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/client.ts";
import { AskReason } from "./ask.tsx";
import { Conflict, type Other } from "./conflict.tsx";
import { differencesOf } from "./differences.ts";
import type { KeptPlace } from "./kept.ts";
import { tellDone } from "./undo.tsx";
import { type Match, type ReadValue, writeOver } from "./write-over.ts";

interface AskChangeProps {
  close: () => void;
  title: string;
  explanation?: ReactNode;
  action: string;
  danger?: boolean;
  reasonIsOptional?: boolean;
  children?: ReactNode;
  /** Where `children` keep what is typed in them. */
  kept?: KeptPlace;
  /** What is called what is changed, where two values are compared. */
  label: string;
  show: (value: string) => string;
  /** As it was when the dialog opened. */
  read: ReadValue;
  to: string;
  /** True: what was chosen stands there already, so nothing is written. */
  isUnchanged?: boolean;
  /** Answers with the header for the next change. */
  write: (to: string, reason: string, match: Match) => Promise<Match>;
  readAgain: () => Promise<ReadValue>;
  /** After each change: shows it anew. */
  refresh: () => Promise<unknown>;
  done: string;
  /** Reason of the undo, for the audit; left out: no undo is offered. */
  undoReason?: string;
  /** True: a field of `children` shows what was refused. */
  isShown?: (error: unknown) => boolean;
}

const isChanged = (error: unknown) => error instanceof Problem && error.status === 412;

/** Asks for the reason of a change of one value, and never overwrites what another person chose meanwhile: whose counts is asked (fault 52). */
export function AskChange(props: AskChangeProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState<Other | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const answer = useRef<(mine: boolean | null) => void>(() => {});
  // What others change while the dialog is open does not become what this person has seen.
  const [read] = useState(props.read);
  const { to, readAgain, refresh, label, show } = props;
  const whose = (now: ReadValue, error: unknown) =>
    new Promise<boolean | null>((resolve) => {
      answer.current = resolve;
      const changed = error instanceof Problem ? error.body.changed : null;
      setOther({ differences: differencesOf({ value: read.value }, { value: now.value }, { value: to }), changed });
    });
  const undo = async (match: Match) => {
    const ways = { isChanged, readAgain, write: (value: string, from: Match) => props.write(value, props.undoReason ?? "", from) };
    const undone = await writeOver({ value: to, match }, read.value, ways);
    if (undone.kind === "taken") throw undone.error;
    await refresh();
  };
  const change = async (reason: string) => {
    if (props.isUnchanged) return;
    let from = read;
    const ways = { isChanged, readAgain, write: (value: string, match: Match) => props.write(value, reason, match) };
    for (;;) {
      const written = await writeOver(from, to, ways);
      if (written.kind === "written") {
        await refresh();
        return tellDone(props.done, props.undoReason === undefined ? undefined : () => undo(written.match), [
          `${window.location.pathname} ${label}`,
        ]);
      }
      const mine = await whose(written.now, written.error);
      if (mine !== true) setOther(null);
      if (mine === null) throw written.error;
      if (!mine) return refresh();
      setIsSaving(true);
      from = written.now;
    }
  };
  return (
    <AskReason
      opened
      {...(props.kept && { kept: props.kept })}
      close={() => {
        answer.current(null);
        props.close();
      }}
      title={props.title}
      explanation={props.explanation}
      action={props.action}
      danger={props.danger ?? false}
      reasonIsOptional={props.reasonIsOptional ?? false}
      act={async (reason) => {
        try {
          await change(reason);
        } finally {
          setOther(null);
          setIsSaving(false);
        }
      }}
      {...(props.isShown && { isShown: props.isShown })}
      instead={
        other && (
          <Conflict
            other={other}
            nameOf={() => label}
            show={(_key, value) => (value === "" ? t("conflict.empty") : show(value))}
            isSaving={isSaving}
            back={() => answer.current(null)}
            settle={({ value }) => answer.current(value === to)}
          />
        )
      }
    >
      {props.children}
    </AskReason>
  );
}
