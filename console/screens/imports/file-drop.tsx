import { Button, Group, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./imports.module.css";

/** Takes one file: dropped, or chosen by mouse or keyboard. */
export function FileDrop({ take, error, isBusy = false }: { take: (file: File) => void; error?: string | undefined; isBusy?: boolean }) {
  const { t } = useTranslation("imports");
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button in it does the same.
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !isBusy) take(file);
      }}
    >
      <IconFileUpload size={34} stroke={1.2} color="var(--accent)" aria-hidden />
      <Text fw={600}>{t("drop.title")}</Text>
      <Group justify="center">
        <Button onClick={() => input.current?.click()} loading={isBusy}>
          {t("drop.choose")}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        aria-label={t("drop.label")}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
          if (file) take(file);
        }}
      />
      <Text size="sm" c="dimmed">
        {t("drop.hint")}
      </Text>
      {error !== undefined && (
        <Text size="sm" c="var(--parked)" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
