import { Highlight, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeads } from "../api/generated/leads.ts";
import { isComposing } from "../parts/keys.ts";
import { nameOf } from "../parts/person-name.ts";
import { sentenceOf } from "../parts/states.tsx";
import { screens } from "./screens.ts";
import { useSession } from "./session.ts";

/** People by any fragment, and screens. */
export function Palette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const { scopes, sandbox } = useSession();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 120);
  const people = useQuery({
    queryKey: ["leads", "palette", search],
    queryFn: ({ signal }) => getLeads({ search, limit: 8 }, { signal }),
    enabled: search !== "" && scopes.includes("people:read"),
    placeholderData: (before) => before,
  });
  const wanted = text.trim().toLowerCase();
  const places = screens.filter(
    ({ name, scope, sandboxOnly }) =>
      scopes.includes(scope) && (sandbox || sandboxOnly !== true) && (wanted === "" || t(`nav.${name}`).toLowerCase().includes(wanted)),
  );
  const found = search === "" ? [] : (people.data?.items ?? []);
  const instead = people.isPaused
    ? t("failure.noConnection")
    : people.error
      ? sentenceOf(people.error, t("failure.noConnection"), t("failure.unknown"))
      : people.isFetching || search !== text.trim()
        ? t("find.searching")
        : t("find.nothing");
  const list = useRef<HTMLDivElement>(null);
  const isSettled = search === text.trim() && !people.isFetching;
  // Enter was pressed before what was typed had been looked for.
  const isEntered = useRef(false);
  useEffect(() => {
    if (!isSettled || !isEntered.current) return;
    isEntered.current = false;
    list.current?.querySelector("button")?.click();
  }, [isSettled]);
  const first = found[0]?.id;
  useEffect(() => {
    // The screen is there when somebody is chosen.
    if (first !== undefined) void router.preloadRoute({ to: "/people/$leadId", params: { leadId: first } });
  }, [first, router]);
  const go = (to: string) => {
    spotlight.close();
    void navigate({ to });
  };
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={(query) => {
        isEntered.current = false;
        setText(query);
      }}
      shortcut={null}
      attributes={{ content: { "aria-label": t("find.hint") } }}
      scrollable
      maxHeight={460}
      clearQueryOnClose
    >
      <Spotlight.Search
        placeholder={t("find.hint")}
        aria-label={t("find.hint")}
        leftSection={<IconSearch size={18} />}
        // The library would choose at the Enter that ends a conversion.
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter") return;
          if (isComposing(event)) return event.stopPropagation();
          // Enter opens the first that was found for what stands there now, unless another was chosen with the arrows.
          if (list.current?.querySelector("[data-selected]")) return;
          if (isSettled) list.current?.querySelector("button")?.click();
          else isEntered.current = true;
        }}
      />
      <Spotlight.ActionsList ref={list}>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t("nav.people")}>
            {found.map((lead) => (
              <Spotlight.Action key={lead.id} onClick={() => go(`/people/${lead.id}`)}>
                <div style={{ flex: 1 }}>
                  <Highlight highlight={search} size="sm">
                    {nameOf(lead) ?? t("person.nameless")}
                  </Highlight>
                  <Highlight highlight={search} size="xs" c="dimmed">
                    {[lead.kana, lead.company, lead.line?.name, lead.email?.address].filter(Boolean).join("　")}
                  </Highlight>
                </div>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && (
          <Spotlight.ActionsGroup label={t("find.screens")}>
            {places.map(({ name, path, icon: Icon, key }) => (
              <Spotlight.Action
                key={name}
                label={t(`nav.${name}`)}
                leftSection={<Icon size={18} stroke={1.6} />}
                rightSection={
                  <Text size="xs" c="dimmed">
                    g {key}
                  </Text>
                }
                onClick={() => go(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && places.length === 0 && <Spotlight.Empty>{instead}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
