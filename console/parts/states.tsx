import { Button, Code, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconPlant } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/client.ts";
import { Sheet } from "./sheet.tsx";

/** What stands where something is being read. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" p="md" role="status" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
        <Skeleton key={index} height={18} width={`${92 - ((index * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}

interface EmptyProps {
  title: string;
  /** 1: it is all that the page has. */
  order?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}

/** What this is, one button, one sample (console.md rule 12). */
export function Empty({ title, order = 2, children, action }: EmptyProps) {
  return (
    <Sheet>
      <Stack align="center" gap="xs" py="xl" ta="center">
        <IconPlant size={34} stroke={1.2} color="var(--accent)" aria-hidden />
        <Title order={order}>{title}</Title>
        {children && (
          <Text c="dimmed" size="sm" maw="34rem">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Sheet>
  );
}

/** The cause in a sentence, a way to try again, and the id for those who ask us. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const { t } = useTranslation();
  return (
    <Sheet>
      <Stack align="center" gap="xs" py="lg" ta="center" role="alert">
        <IconAlertTriangle size={30} stroke={1.4} color="var(--parked)" aria-hidden />
        <Title order={2}>{t("failure.title")}</Title>
        <Text size="sm" maw="34rem">
          {isBadAddress(error) ? t("failure.badAddress") : sentenceOf(error, t("failure.noConnection"), t("failure.unknown"))}
        </Text>
        {error instanceof Problem && error.requestId !== null && (
          <Text size="xs" c="dimmed">
            {t("failure.id")} <Code>{error.requestId}</Code>
          </Text>
        )}
        {retry && (
          <Button variant="default" onClick={() => void retry()}>
            {t("retry")}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
}

/** What a screen reads is asked by its address, so a refusal of the question is one of the address. */
const isBadAddress = (error: unknown): boolean => error instanceof Problem && error.status === 400;

/** One sentence for a person. */
export function sentenceOf(error: unknown, noConnection: string, unknown: string): string {
  if (!(error instanceof Problem)) return unknown;
  return error.status === 0 ? noConnection : error.message;
}
