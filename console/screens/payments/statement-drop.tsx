import { Button, Group, Progress, Text, TextInput } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BankFileReport } from "../../api/generated/routes.schemas.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import classes from "./payments.module.css";
import { sendStatement } from "./upload.ts";

/** Takes a bank's file: dropped, or chosen by mouse or keyboard. It is imported at once: importing it again adds nothing. */
export function StatementDrop({ done, isSmall }: { done: (report: BankFileReport) => void; isSmall: boolean }) {
  const { t } = useTranslation(["payments", "common"]);
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [sent, setSent] = useState<{ name: string; part: number } | null>(null);
  const [error, setError] = useState<{ name: string; error: unknown } | null>(null);
  const kept = useKeptPlace("statement");
  const [ownAccount, setOwnAccount] = useKept(kept, "ownAccount", "");
  const take = async (file: File) => {
    setError(null);
    setSent({ name: file.name, part: 0 });
    try {
      const report = await sendStatement(file, ownAccount.trim(), (part) => setSent({ name: file.name, part }));
      kept.settle();
      await queries.invalidateQueries({ queryKey: ["payments"] });
      done(report);
    } catch (refused) {
      setError({ name: file.name, error: refused });
    } finally {
      setSent(null);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button in it does the same.
    <div
      className={classes.drop}
      data-over={isOver}
      data-small={isSmall || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file && sent === null) void take(file);
      }}
    >
      {!isSmall && <IconFileUpload size={34} stroke={1.2} color="var(--accent)" aria-hidden />}
      <Text fw={600} className={classes.title}>
        {t("drop.title")}
      </Text>
      <Group justify="center" align="flex-end">
        <TextInput
          label={t("drop.ownAccount")}
          placeholder={t("drop.ownAccountHint")}
          w="17rem"
          maxLength={100}
          value={ownAccount}
          onChange={({ currentTarget }) => setOwnAccount(currentTarget.value)}
        />
        <Button onClick={() => input.current?.click()} loading={sent !== null}>
          {t("drop.choose")}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        accept=".txt,.dat,.csv,.zen,text/plain,text/csv"
        aria-label={t("drop.label")}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
          if (file) void take(file);
        }}
      />
      {!isSmall && (
        <Text size="sm" c="dimmed">
          {t("drop.hint")}
        </Text>
      )}
      {sent !== null && (
        <div style={{ width: "min(100%, 26rem)" }} role="status">
          <Text size="sm">{t(sent.part < 1 ? "drop.sending" : "drop.reading", { name: sent.name })}</Text>
          <Progress mt={6} value={sent.part * 100} animated={sent.part >= 1} aria-label={t("drop.progress")} />
        </div>
      )}
      {error !== null && (
        <Text size="sm" c="var(--parked)" role="alert" maw="40rem">
          {t("drop.refused", { name: error.name })}{" "}
          {sentenceOf(error.error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
        </Text>
      )}
    </div>
  );
}
