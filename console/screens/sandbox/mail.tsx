import { TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SandboxListedMail } from "../../api/generated/routes.schemas.ts";
import { getSandboxMails } from "../../api/generated/sandbox.ts";
import { type Column, DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { When } from "../../parts/when.tsx";
import { SandboxFrame } from "./frame.tsx";
import { MailView } from "./mail-view.tsx";
import { READ_MS } from "./reading.ts";
import classes from "./sandbox.module.css";

const PAGE = 50;

/** The mailbox of everybody to whom the sandbox sent something. */
export function SandboxMails() {
  const { t } = useTranslation("sandbox");
  const search = useSearch({ from: "/shell/sandbox/mail" });
  useEffect(() => rememberSearch("/sandbox/mail", { ...search }), [search]);
  return <SandboxFrame title={t("mail.title")}>{search.mail === undefined ? <Mailbox /> : <MailView n={search.mail} />}</SandboxFrame>;
}

function Mailbox() {
  const { t } = useTranslation("sandbox");
  const { to = "" } = useSearch({ from: "/shell/sandbox/mail" });
  const navigate = useNavigate({ from: "/sandbox/mail" });
  const seek = (text: string) => void navigate({ search: text === "" ? {} : { to: text }, replace: true });
  const [typed, setTyped] = useTyped(to, seek);
  const list = useInfiniteQuery({
    queryKey: ["sandbox", "mails", to],
    queryFn: ({ pageParam, signal }) =>
      getSandboxMails({ to, limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    // Whoever reads far back is not waiting for what is new.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) === 1 ? READ_MS : false),
  });
  const open = ({ n }: SandboxListedMail) => void navigate({ search: (before) => ({ ...before, mail: n }) });
  const columns: Column<SandboxListedMail>[] = [
    {
      key: "subject",
      title: t("mail.subject"),
      width: "minmax(9rem, 2.4fr)",
      render: ({ n, subject, preview, to: address }) => (
        <div className={classes.subject}>
          <LinkAnchor to="/sandbox/mail" search={{ ...(to !== "" && { to }), mail: n }} fw={600} c="var(--ink)">
            {subject || t("mail.noSubject")}
          </LinkAnchor>
          <span className={`${classes.narrowOnly} ${classes.address}`}>{address}</span>
          <span className={classes.preview}>{preview}</span>
        </div>
      ),
    },
    { key: "to", title: t("mail.to"), width: "minmax(9rem, 1.3fr)", wideOnly: true, render: ({ to: address }) => address },
    { key: "from", title: t("mail.from"), width: "minmax(7rem, 1fr)", wideOnly: true, render: ({ from }) => from.name || from.address },
    { key: "at", title: t("mail.at"), width: "minmax(7.5rem, 10.5rem)", render: ({ at }) => <When at={at} /> },
  ];
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <FilterBar clear={to === "" ? undefined : () => seek("")}>
        <TextInput
          label={t("mail.seek")}
          placeholder="hanako@example.jp"
          type="search"
          w="min(22rem, 100%)"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.error && <Failure error={list.error} retry={list.refetch} />}
      {list.data && rows.length === 0 && (
        <Empty title={t(to === "" ? "mail.empty" : "mail.noneFound")}>{t(to === "" ? "mail.emptyHint" : "mail.noneFoundHint")}</Empty>
      )}
      {rows.length > 0 && (
        <DataList
          label={t("mail.title")}
          columns={columns}
          rows={rows}
          idOf={({ n }) => String(n)}
          nameOf={({ subject }) => subject}
          open={open}
          more={{ has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        />
      )}
    </>
  );
}
