import { Button, Group, Select, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getHandOverCounts } from "../../api/generated/hand-over.ts";
import type { StaffMember } from "../../api/generated/routes.schemas.ts";
import { getStaff, patchStaffId, postStaffIdEndSessions } from "../../api/generated/staff.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { AskChange } from "../../parts/ask-change.tsx";
import { LinkButton } from "../../parts/links.tsx";
import { Pill, StateMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { Invitations } from "./invitations.tsx";
import { roles } from "./roles.ts";
import classes from "./settings.module.css";

export function Staff() {
  const { t } = useTranslation("settings");
  const list = useQuery({ queryKey: ["staff", "list"], queryFn: ({ signal }) => getStaff({ signal }) });
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const owners = list.data.items.filter(({ role, disabledAt }) => role === "owner" && disabledAt === null);
  return (
    <div className={classes.stack}>
      <Sheet title={t("members")}>
        <ul className={classes.rows}>
          {list.data.items.map((member) => (
            <Member key={member.id} member={member} isLastOwner={owners.length === 1 && owners[0]?.id === member.id} />
          ))}
        </ul>
      </Sheet>
      <Invitations />
      <Sheet title={t("roles")}>
        <ul className={classes.rows}>
          {roles.map((role) => (
            <li key={role} className={classes.row}>
              <Text fw={600} w="9rem">
                {t(`role.${role}`, { ns: "common" })}
              </Text>
              <Text size="sm" flex="1 1 16rem">
                {t(`mayDo.${role}`)}
              </Text>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

/** A role is changed, somebody disabled or enabled, signed out, or helped in without their authenticator app: each with a reason, and each ends their sessions. */
function Member({ member, isLastOwner }: { member: StaffMember; isLastOwner: boolean }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { id: ownId } = useSession();
  const [role, setRole] = useState<StaffMember["role"] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [help, setHelp] = useState<"sign-out" | "loosen" | null>(null);
  const isDisabled = member.disabledAt !== null;
  const isFixed = isLastOwner || member.id === ownId;
  const roleName = (value: string) => t(`role.${value}`, { ns: "common" });
  const readAgain = async () => (await getStaff()).items.find(({ id }) => id === member.id) ?? member;
  const refresh = () => queries.invalidateQueries({ queryKey: ["staff"] });
  const navigate = useNavigate();
  const openWork = { to: "/hand-over", search: { owner: member.id, reason: "owner-gone" } };
  /** What somebody leaves behind is handed over at once, so that nothing is forgotten. */
  const showWhatIsLeft = async () => {
    await refresh();
    const counts = await getHandOverCounts({ owner: member.id });
    if (counts["owner-gone"] > 0) await navigate(openWork);
  };
  const signOut = async (reason: string) => {
    await postStaffIdEndSessions(member.id, { reason });
    tellDone(t("signedOut", { name: member.name }));
    await refresh();
  };
  const loosen = async (reason: string) => {
    await patchStaffId(member.id, { twoFactor: false, reason }, matchOf(member.revision));
    tellDone(t("loosened", { name: member.name }));
    await refresh();
  };
  return (
    <li className={classes.row}>
      <div style={{ flex: "1 1 16rem", minWidth: 0, overflowWrap: "anywhere" }}>
        <Text component="span" fw={600}>
          {member.name}
        </Text>{" "}
        {member.id === ownId && <Pill>{t("you")}</Pill>} {isDisabled && <StateMark tone="paused">{t("isDisabled")}</StateMark>}
        <Text size="sm" c="dimmed">
          {member.mail} · {t(member.twoFactor ? "withTwoFactor" : "withoutTwoFactor")}
          {member.seenAt && (
            <>
              {" "}
              · {t("seen")} <When at={member.seenAt} />
            </>
          )}
        </Text>
        {isLastOwner && (
          <Text size="xs" c="dimmed">
            {t("lastOwner")}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Select
          aria-label={t("roleOf", { name: member.name })}
          w="10rem"
          size="xs"
          allowDeselect={false}
          disabled={isFixed || isDisabled}
          value={member.role}
          onChange={(value) => {
            const chosen = roles.find((one) => one === value);
            if (chosen !== undefined && chosen !== member.role) setRole(chosen);
          }}
          data={roles.map((value) => ({ value, label: roleName(value) }))}
        />
        {member.id !== ownId && member.seenAt !== null && (
          <Button variant="default" size="compact-md" onClick={() => setHelp("sign-out")}>
            {t("signOut")}
          </Button>
        )}
        {member.id !== ownId && member.twoFactor && (
          <Button variant="default" size="compact-md" onClick={() => setHelp("loosen")}>
            {t("twoFactorRemove")}
          </Button>
        )}
        {isDisabled && (
          <LinkButton {...openWork} variant="default" size="compact-md">
            {t("openWork")}
          </LinkButton>
        )}
        <Button variant="default" size="compact-md" disabled={isFixed} onClick={() => setIsAsking(true)}>
          {t(isDisabled ? "enable" : "disable")}
        </Button>
      </Group>
      {role !== null && (
        <AskChange
          close={() => setRole(null)}
          title={t("changeRole", { name: member.name, role: roleName(role) })}
          explanation={t("endsSessions")}
          action={t("changeRoleDo")}
          label={t("roleOf", { name: member.name })}
          show={roleName}
          read={{ value: member.role, match: matchOf(member.revision) }}
          to={role}
          write={async (to, reason, match) => {
            const next = roles.find((one) => one === to) ?? role;
            return matchOf((await patchStaffId(member.id, { role: next, reason }, match)).revision);
          }}
          readAgain={async () => {
            const now = await readAgain();
            return { value: now.role, match: matchOf(now.revision) };
          }}
          refresh={refresh}
          done={t("roleChanged", { name: member.name, role: roleName(role) })}
          undoReason={t("undoReason")}
        />
      )}
      {isAsking && (
        <AskChange
          close={() => setIsAsking(false)}
          title={t(isDisabled ? "enableTitle" : "disableTitle", { name: member.name })}
          explanation={t(isDisabled ? "enableWhat" : "disableWhat")}
          action={t(isDisabled ? "enable" : "disable")}
          danger={!isDisabled}
          label={member.name}
          show={(value) => t(value === "disabled" ? "isDisabled" : "isEnabled")}
          read={{ value: isDisabled ? "disabled" : "enabled", match: matchOf(member.revision) }}
          to={isDisabled ? "enabled" : "disabled"}
          write={async (to, reason, match) =>
            matchOf((await patchStaffId(member.id, { disabled: to === "disabled", reason }, match)).revision)
          }
          readAgain={async () => {
            const now = await readAgain();
            return { value: now.disabledAt === null ? "enabled" : "disabled", match: matchOf(now.revision) };
          }}
          refresh={showWhatIsLeft}
          done={t(isDisabled ? "enabled" : "disabled", { name: member.name })}
          undoReason={t("undoReason")}
        />
      )}
      <AskReason
        opened={help === "sign-out"}
        close={() => setHelp(null)}
        title={t("signOutTitle", { name: member.name })}
        explanation={t("signOutWhat")}
        action={t("signOut")}
        act={signOut}
      />
      <AskReason
        opened={help === "loosen"}
        close={() => setHelp(null)}
        title={t("loosenTitle", { name: member.name })}
        explanation={t("loosenWhat")}
        action={t("twoFactorRemove")}
        danger
        act={loosen}
      />
    </li>
  );
}
