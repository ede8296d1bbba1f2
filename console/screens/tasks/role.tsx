import { Autocomplete } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Those that have words, the one of the sample playbooks first. A role is any plain name that a playbook uses. */
export const roles = ["inside-sales", "sales", "support", "marketing"] as const;

export function roleName(t: (key: string, options: { defaultValue: string }) => string, role: string): string {
  return t(`roles.${role}`, { defaultValue: role });
}

interface RoleFieldProps {
  value: string;
  change: (role: string) => void;
  error?: ReactNode;
  w?: string;
}

export function RoleField({ value, change, ...field }: RoleFieldProps) {
  const { t } = useTranslation("tasks");
  return (
    <Autocomplete
      label={t("role")}
      data={roles.map((role) => roleName(t, role))}
      maxLength={100}
      value={roleName(t, value)}
      onChange={(text) => change(roles.find((role) => roleName(t, role) === text) ?? text)}
      {...field}
    />
  );
}
