import { Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHead } from "../../parts/page-head.tsx";
import classes from "./payments.module.css";

const rooms = [
  { name: "payments", to: "/payments" },
  { name: "bank", to: "/payments/bank" },
  { name: "refunds", to: "/payments/refunds" },
] as const;

/** What the three rooms of payments share: the head, and the ways to the others. */
export function PaymentsFrame({
  title,
  hint,
  actions,
  children,
}: {
  title: string;
  hint: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("payments");
  return (
    <>
      <PageHead title={title} actions={actions}>
        {hint}
      </PageHead>
      <Group component="nav" gap="xs" mb="md" aria-label={t("rooms.label")}>
        {rooms.map(({ name, to }) => (
          <Link key={name} to={to} className={classes.room} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`rooms.${name}`)}
          </Link>
        ))}
      </Group>
      {children}
    </>
  );
}
