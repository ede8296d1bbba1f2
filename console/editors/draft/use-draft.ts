import i18next from "i18next";
import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "../../api/client.ts";
import type { Draft } from "../../api/generated/routes.schemas.ts";
import { forgetText, keepText, keptText } from "./kept-text.ts";

/** Rule 7 of the console: killing the tab loses at most this. */
const SAVE_MS = 5_000;

/** The newest version that was published. */
export interface Published {
  version: number;
  text: string;
}

/** Where a draft is kept on the server. */
export interface DraftStore {
  /** Names the draft in this browser. */
  name: string;
  put: (text: string, baseVersion: number | null, options: { headers: Record<string, string> }) => Promise<Draft>;
  /** What the server has now; `isNew`: it is the first save of this draft. */
  told: (draft: Draft | null, isNew: boolean) => void;
  /** The text of a conflict's draft as this program writes it. The same text if it is left out. */
  normal?: (text: string) => string;
}

interface State {
  text: string;
  /** As the server has it. */
  saved: string;
  /** Of the server's draft; null while there is none. */
  revision: number | null;
  baseVersion: number | null;
  at: string | null;
  status: "rest" | "saving" | "lost" | "refused";
  refusal: unknown;
  /** The text of an earlier visit that was not saved is back. */
  restored: boolean;
  /**
   * Somebody else saved meanwhile; `theirs` is null if they published or discarded it, or published another version. `changed`: who and when,
   * where the API told it.
   */
  conflict: { theirs: Draft | null; changed: unknown } | null;
}

export interface DraftHandle extends Omit<State, "saved"> {
  published: Published | null;
  hasUnsaved: boolean;
  change: (text: string) => void;
  /** The undo of a change: puts `before` back where `after` stands. Throws a Problem when something was written since: that would be lost. */
  putBack: (before: string, after: string) => void;
  /** Answers false when the text could not be saved. */
  save: () => Promise<boolean>;
  takeTheirs: () => void;
  /** Saves this text over theirs; what they saved stays in the history of saves. */
  takeMine: (text: string) => Promise<boolean>;
  /** Makes the newest version the base of the draft. */
  rebase: () => Promise<boolean>;
}

/**
 * The text that is being written. It is kept in the browser with each letter, and on the server every five seconds and when the field is
 * left. The first change begins the draft: looking at a definition makes none.
 */
export function useDraft(store: DraftStore, server: Draft | null, published: Published | null): DraftHandle {
  const { name } = store;
  const latestStore = useRef(store);
  latestStore.current = store;
  const [state, setState] = useState(() => begin(name, server, published));
  const latest = useRef(state);
  latest.current = state;
  const running = useRef<Promise<boolean> | null>(null);

  const put = useCallback((part: Partial<State>) => {
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
  }, []);

  const saveNow = useCallback(async (): Promise<boolean> => {
    const { text, saved, revision, baseVersion, conflict } = latest.current;
    if (text === saved) return true;
    if (conflict !== null) return false;
    put({ status: "saving" });
    try {
      const headers: Record<string, string> = revision === null ? {} : { "if-match": `"${revision}"` };
      const draft = await latestStore.current.put(text, baseVersion, { headers });
      put({ saved: text, revision: draft.revision, at: draft.at, status: "rest", refusal: null, restored: false });
      if (latest.current.text === text) forgetText(name);
      else keepText(name, { text: latest.current.text, revision: draft.revision, baseVersion });
      latestStore.current.told(draft, revision === null);
      return true;
    } catch (refused) {
      if (refused instanceof Problem && refused.status === 412) {
        const theirs = (refused.body.theirs as Draft | null) ?? null;
        const normal = latestStore.current.normal ?? ((same: string) => same);
        put({ status: "rest", conflict: { theirs: theirs && { ...theirs, text: normal(theirs.text) }, changed: refused.body.changed } });
      } else put({ status: refused instanceof Problem && refused.status === 0 ? "lost" : "refused", refusal: refused });
      return false;
    }
  }, [name, put]);

  /** One save at a time: the next one needs the revision of the last. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current !== null) await running.current;
    running.current = saveNow();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }, [saveNow]);

  useEffect(() => {
    const every = setInterval(() => void save(), SAVE_MS);
    const hidden = () => {
      if (document.visibilityState === "hidden") void save();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => {
      clearInterval(every);
      document.removeEventListener("visibilitychange", hidden);
      void save();
    };
  }, [save]);

  // What somebody else saves or publishes shows at once where nothing of one's own is lost by it; else a person chooses.
  useEffect(() => {
    const { text, saved, revision, baseVersion, conflict } = latest.current;
    if (conflict !== null || running.current !== null) return;
    const isNewer = (server?.revision ?? null) !== revision && (server === null || revision === null || server.revision > revision);
    const isOutdated = revision === null && server === null && (published?.version ?? null) !== baseVersion;
    if (text === saved && (isNewer || isOutdated)) put(asRead(server, published));
    else if (text !== saved && isOutdated) put({ conflict: { theirs: null, changed: null } });
  }, [server, published, put]);

  const change = useCallback(
    (text: string) => {
      const { saved, revision, baseVersion } = latest.current;
      if (text === saved) forgetText(name);
      else keepText(name, { text, revision, baseVersion });
      put({ text });
    },
    [name, put],
  );
  const putBack = useCallback(
    (before: string, after: string) => {
      if (latest.current.text !== after) throw new Problem(409, { detail: i18next.t("failure.changedSince") }, null);
      change(before);
    },
    [change],
  );
  const takeTheirs = useCallback(() => {
    const theirs = latest.current.conflict?.theirs ?? null;
    forgetText(name);
    put(asRead(theirs, published));
    latestStore.current.told(theirs, false);
  }, [name, published, put]);
  const takeMine = useCallback(
    async (text: string) => {
      const theirs = latest.current.conflict?.theirs ?? null;
      const baseVersion = theirs === null ? (published?.version ?? null) : theirs.baseVersion;
      put({ text, saved: theirs?.text ?? published?.text ?? "", revision: theirs?.revision ?? null, baseVersion, conflict: null });
      return save();
    },
    [published, put, save],
  );
  const rebase = useCallback(async () => {
    put({ baseVersion: published?.version ?? null, saved: "" });
    return save();
  }, [published, put, save]);

  const { saved, ...shown } = state;
  return { ...shown, published, hasUnsaved: state.text !== saved, change, putBack, save, takeTheirs, takeMine, rebase };
}

function asRead(server: Draft | null, published: Published | null): State {
  const saved = server?.text ?? published?.text ?? "";
  return {
    text: saved,
    saved,
    revision: server?.revision ?? null,
    baseVersion: server === null ? (published?.version ?? null) : server.baseVersion,
    at: server?.at ?? null,
    status: "rest",
    refusal: null,
    restored: false,
    conflict: null,
  };
}

/** With what was typed at an earlier visit and is not on the server. */
function begin(name: string, server: Draft | null, published: Published | null): State {
  const state = asRead(server, published);
  const kept = keptText(name);
  if (kept === null || kept.text === state.saved) return state;
  const isOfThis = kept.revision === state.revision && kept.baseVersion === state.baseVersion;
  return { ...state, text: kept.text, restored: isOfThis, conflict: isOfThis ? null : { theirs: server, changed: null } };
}
