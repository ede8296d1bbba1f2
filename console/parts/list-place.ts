import { keepPreviousData, type QueryClient, type QueryKey, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { readPlace, writePlace } from "./place-hash.ts";

interface Page<Row> {
  items: Row[];
  next?: string | null;
}

const ROWS_OF_PAGE = 100;

/**
 * A list of the API, page after page. `queryKey` holds all that its rows depend on. It begins at the page that its address names, unless what
 * this browser has read of it already leads there.
 */
export function usePaged<Row>(
  queryKey: readonly unknown[],
  read: (page: { cursor?: string; limit: number }, options: { signal: AbortSignal }) => Promise<Page<Row>>,
) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const name = JSON.stringify(queryKey);
  const [begun, setBegun] = useState(() => {
    const { from } = readPlace(hash);
    return { name, from: from === undefined || hasPage(client, queryKey, from) ? undefined : from };
  });
  const from = begun.name === name ? begun.from : undefined;
  const pages = useInfiniteQuery({
    queryKey: from === undefined ? queryKey : [...queryKey, { from }],
    queryFn: ({ pageParam, signal }) => read({ ...(pageParam !== undefined && { cursor: pageParam }), limit: ROWS_OF_PAGE }, { signal }),
    initialPageParam: from,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const fromStart =
    from === undefined
      ? undefined
      : () => {
          // The address first: the list would go to the row that it names.
          void navigate({ to: ".", search: true, hash: "", replace: true }).then(() => setBegun({ name, from: undefined }));
        };
  return { pages, fromStart };
}

function hasPage(client: QueryClient, queryKey: QueryKey, cursor: string): boolean {
  const read = client.getQueryData<{ pageParams: unknown[] }>(queryKey);
  return read?.pageParams.includes(cursor) ?? false;
}

/** What a list tells of its place, and is told: for DataList. */
export function usePlace<Row>({ pages, fromStart }: ReturnType<typeof usePaged<Row>>, idOf: (row: Row) => string) {
  const navigate = useNavigate();
  const router = useRouter();
  const { hash, pathname } = useLocation();
  const [own] = useState(pathname);
  const tell = (row: string | undefined) => {
    // Another screen is on its way: its address is not this list's to change.
    if (router.latestLocation.pathname !== own) return;
    const index = pages.data?.pages.findIndex(({ items }) => items.some((one) => idOf(one) === row)) ?? -1;
    const from = pages.data?.pageParams[index];
    const next = row === undefined && fromStart === undefined ? "" : writePlace({ row, from: typeof from === "string" ? from : undefined });
    if (next !== hash) void navigate({ to: ".", search: true, hash: next, replace: true, resetScroll: false, hashScrollIntoView: false });
  };
  return { row: readPlace(hash).row, tell, fromStart };
}
