// The editor of programs, in place of the form's text field; without this file that field stays.
// It lives in a shadow root, where its styles are sheets that the page's policy lets in.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const fields = document.querySelectorAll<HTMLTextAreaElement>("textarea[data-code]");

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null, tags.self], color: "var(--code-key)" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className], color: "var(--code-name)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-note)", fontStyle: "italic" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--sunk)", border: "1px solid var(--line-strong)", borderRadius: "9px", height: "100%", boxSizing: "border-box" },
  "&.cm-focused": { outline: "none" }, // the host has the frame: it is not cut off there
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: ".875rem", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: ".75rem 0", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--soft)", border: "0", paddingLeft: ".4rem" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-ground) 35%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-ground)",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--accent-ground)", outline: "1px solid var(--accent)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", border: "1px solid var(--line)", color: "var(--ink)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent-ground)", color: "var(--ink)" },
  ".cm-panels": { backgroundColor: "var(--card)", color: "var(--ink)" },
});

function extensions(field: HTMLTextAreaElement, language: Extension, changed: (text: string) => void): Extension[] {
  const submits = new Set(["Mod-Enter", "Ctrl-Enter"]); // the page's own keys send the answer
  // with nothing to undo, the key goes to the page
  const undoes = historyKeymap.map((key) => ({ ...key, preventDefault: false }));
  const keys = [...closeBracketsKeymap, ...undoes, ...defaultKeymap].filter((key) => !submits.has(key.key ?? ""));
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    indentOnInput(),
    indentUnit.of("    "),
    bracketMatching(),
    closeBrackets(),
    language,
    syntaxHighlighting(colours),
    look,
    ...("interview" in field.dataset ? [] : [autocompletion(), keymap.of(completionKeymap)]),
    keymap.of([...keys, indentWithTab]),
    EditorView.contentAttributes.of({
      "aria-label": field.labels?.[0]?.textContent?.trim() ?? "",
      "aria-describedby": "editor-help",
      tabindex: "0", // what scrolls is reached by the keyboard
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
  ];
}

async function start(field: HTMLTextAreaElement): Promise<void> {
  const first: Extension[] = [];
  if ("vim" in field.dataset) first.push((await import("@replit/codemirror-vim")).vim({ status: true }));
  const language = field.dataset.language === "sql" ? sql() : python();
  const host = document.createElement("div");
  host.dataset.editor = "";
  host.className = field.className;
  host.dataset.keys = field.dataset.keys ?? "";
  const help = document.createElement("span");
  help.id = "editor-help";
  help.hidden = true;
  help.textContent = field.dataset.help ?? "";
  const root = host.attachShadow({ mode: "open" });
  const write = (text: string) => {
    field.value = text;
    host.dataset.typed = ""; // from now on its own undo comes first
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const view = new EditorView({
    state: EditorState.create({ doc: field.value, extensions: [...first, ...extensions(field, language, write)] }),
    root,
  });
  root.append(view.dom, help);
  host.addEventListener("click", () => view.focus());
  field.hidden = true;
  field.removeAttribute("data-keys");
  field.after(host);
  if (field === fields[0] && matchMedia("(min-width: 60rem)").matches && !location.hash) view.focus();
}

/** Tries the program on the visible cases and shows what came of it, without leaving the page. */
function startRun(form: HTMLFormElement, button: HTMLButtonElement, place: HTMLElement): void {
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    button.disabled = true;
    place.setAttribute("aria-busy", "true");
    const response = await fetch(button.formAction, {
      method: "POST",
      headers: { "x-fragment": "1" },
      body: new URLSearchParams(new FormData(form) as never),
    }).catch(() => null);
    button.disabled = false;
    place.removeAttribute("aria-busy");
    // a server that does not answer leaves what was there; the form's own way still works
    if (response) place.innerHTML = await response.text();
    else form.requestSubmit(button);
  });
}

for (const field of fields) void start(field);
const form = document.querySelector<HTMLFormElement>("form[data-answer]");
const button = document.querySelector<HTMLButtonElement>("button[data-run]");
const place = document.getElementById("run");
if (form && button && place) startRun(form, button, place);
