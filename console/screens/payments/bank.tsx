import { SegmentedControl, Select } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.ts";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { tellDone } from "../../parts/undo.tsx";
import { FileList } from "./file-list.tsx";
import { FileSums } from "./file-sums.tsx";
import { PaymentsFrame } from "./frame.tsx";
import { LineDrawer } from "./line-drawer.tsx";
import { LineList } from "./line-list.tsx";
import { type BankSearch, lineStateOf, lineStates } from "./search.ts";
import { StatementDrop } from "./statement-drop.tsx";

export type ChangeBank = (part: { [Key in keyof BankSearch]?: BankSearch[Key] | undefined }) => void;

/** The bank's files and their lines: whose money they are, and what waits for a person. */
export function Bank() {
  const { t } = useTranslation("payments");
  const search = useSearch({ from: "/shell/payments/bank" });
  const navigate = useNavigate({ from: "/payments/bank" });
  const mayWrite = useMay("billing:write");
  const { view = "lines", file, line, open } = search;
  const state = lineStateOf(search);
  useEffect(() => rememberSearch("/payments/bank", { ...search, open: undefined }), [search]);
  const change: ChangeBank = (part) => void navigate({ search: (before) => ({ ...before, ...part }) as BankSearch, replace: true });
  const isFiltered = file !== undefined || search.state !== undefined;
  return (
    <PaymentsFrame title={t("bank.title")} hint={t("bank.hint")}>
      {mayWrite && (
        <StatementDrop
          isSmall={file !== undefined}
          done={({ id, outcome, added, lines, matched, suggested, unknown }) => {
            tellDone(
              outcome === "already-imported"
                ? t("drop.before")
                : `${t("drop.done", { added, lines })}${t("drop.counts", { matched, waiting: suggested + unknown })}`,
            );
            void navigate({ search: { file: id } });
          }}
        />
      )}
      <SegmentedControl
        mb="sm"
        aria-label={t("bank.view")}
        value={view}
        onChange={(value) => void navigate({ search: value === "files" ? { view: "files" } : {} })}
        data={(["lines", "files"] as const).map((value) => ({ value, label: t(`bank.views.${value}`) }))}
      />
      {view === "files" ? (
        <FileList />
      ) : (
        <>
          {file !== undefined && <FileSums id={file} />}
          <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
            <Select
              label={t("state")}
              allowDeselect={false}
              w="13rem"
              value={state}
              onChange={(value) => change({ state: (["waiting", ...lineStates, "any"] as const).find((one) => one === value) })}
              data={(["waiting", ...lineStates, "any"] as const).map((value) => ({ value, label: t(`lineStates.${value}`) }))}
            />
          </FilterBar>
          <LineList state={state} file={file} />
        </>
      )}
      <LineDrawer id={line} open={open} mayWrite={mayWrite} change={change} />
    </PaymentsFrame>
  );
}
