import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { look } from "./look.ts";
import type { Mark } from "./mark.ts";

export interface EditorProps {
  label: string;
  value: string;
  readOnly: boolean;
  marks: readonly Mark[];
  /** What stands there is scrolled into sight and selected; a new object does it again. */
  reveal: { from: number; to: number } | null;
  /** Is written where the cursor is, in place of what is selected; a new object does it again. */
  insert?: { text: string } | null;
  change: (text: string) => void;
  /** The person left the field, or asked to save. */
  left: () => void;
  /** Where the person put the cursor. */
  moved?: (position: number) => void;
  /** The person came into the field. */
  entered?: () => void;
}

/** A text with marks. It belongs to the caller; undo stays here, also of what the caller changed. `language` counts when it is first shown. */
export function CodeEditor({ language, ...props }: EditorProps & { language: Extension }) {
  const { label, value, readOnly, marks, reveal, insert = null } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const writable = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the effects below keep it in step.
  useEffect(() => {
    if (place.current === null) return;
    const save = () => {
      latest.current.left();
      return true;
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          drawSelection(),
          history(),
          indentOnInput(),
          indentUnit.of("  "),
          bracketMatching(),
          closeBrackets(),
          language,
          lintGutter(),
          // Tab leaves the field, as everywhere on the console.
          keymap.of([
            { key: "Mod-s", run: save },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
          writable.current.of(writing(readOnly)),
          look,
          EditorView.updateListener.of((update) => {
            const byPerson = !update.transactions.some((transaction) => transaction.annotation(Transaction.remote));
            if (update.docChanged && byPerson) latest.current.change(update.state.doc.toString());
            if (update.focusChanged) (update.view.hasFocus ? latest.current.entered : latest.current.left)?.();
            if (update.selectionSet && byPerson && update.view.hasFocus) latest.current.moved?.(update.state.selection.main.head);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: writable.current.reconfigure(writing(readOnly)) });
  }, [readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const before = editor.state.doc.toString();
    if (before !== value) editor.dispatch({ changes: difference(before, value), annotations: Transaction.remote.of(true) });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const end = editor.state.doc.length;
    const diagnostics = marks
      .filter(({ from }) => from <= end)
      .map(({ from, to, severity, message, fix }): Diagnostic => {
        const actions = fix === null ? [] : [{ name: fix.label, apply: () => fix.apply() }];
        return { from, to: Math.min(to, end), severity, message, actions };
      });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [marks]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || reveal === null || reveal.to > editor.state.doc.length) return;
    editor.dispatch({
      selection: { anchor: reveal.from, head: reveal.to },
      effects: EditorView.scrollIntoView(reveal.from, { y: "center" }),
      annotations: Transaction.remote.of(true),
    });
  }, [reveal]);

  const inserted = useRef(insert);
  useEffect(() => {
    const editor = view.current;
    // What was asked for before this field was shown is not for it.
    if (editor === null || insert === null || insert === inserted.current) return;
    inserted.current = insert;
    editor.dispatch(editor.state.replaceSelection(insert.text), { scrollIntoView: true });
    editor.focus();
  }, [insert]);

  return <div ref={place} style={{ height: "100%", minHeight: 0 }} />;
}

function writing(readOnly: boolean) {
  return [EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)];
}

/** The one change between two texts, so that cursor and undo stay where they are. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
