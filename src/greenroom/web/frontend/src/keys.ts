// Keys are declared where they act: data-keys="1", "Enter Space", "Control+z", "g p" on an element.
// One element may list several; "g" or "d" and another key after it make a sequence.

const SEQUENCE_MS = 1500;
const LEADS = ["g", "d"];
const NATIVE = "a, button, summary, input, select, textarea, [contenteditable]";
const TYPED = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [data-editor]";

function chordsOf(declared: string): string[] {
  return LEADS.some((lead) => declared.startsWith(`${lead} `)) ? [declared] : declared.split(" ");
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (event.ctrlKey ? "Control+" : "") + (event.metaKey ? "Meta+" : "") + key;
}

function find(chord: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>("[data-keys]")].find(
    (element) => chordsOf(element.dataset.keys ?? "").includes(chord) && !element.matches(":disabled"),
  );
}

function act(element: HTMLElement): void {
  if (element.matches("input, textarea")) element.focus();
  else element.click();
}

/**
 * Whether the key belongs to what has the focus: letters to a text field, Enter to a button.
 * A field in which nothing was typed yet has nothing to undo, so Ctrl+Z goes to the page.
 */
function isTaken(event: KeyboardEvent, chord: string): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement) || document.querySelector("dialog[open]")) return true;
  const bold = chord.includes("+");
  if (target.matches(TYPED)) return !bold || (/\+z$/.test(chord) && "typed" in target.dataset);
  if (chord === "Enter" || chord === "Space") return target.matches(NATIVE);
  return event.altKey;
}

export function startKeys(): void {
  let lead = "";
  let leadAt = 0;
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLElement) event.target.dataset.typed = "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.repeat) return;
    const key = nameOf(event);
    if (key === "Escape") {
      const target = event.target;
      if (target instanceof HTMLElement && target.matches(TYPED) && !target.matches("[data-editor]")) target.blur();
      return;
    }
    const waited = event.timeStamp - leadAt < SEQUENCE_MS ? lead : "";
    lead = "";
    const chord = waited ? `${waited} ${key}` : key;
    if (isTaken(event, chord)) return;
    const element = find(chord);
    if (element) {
      event.preventDefault();
      act(element);
    } else if (LEADS.includes(key)) {
      lead = key;
      leadAt = event.timeStamp;
    }
  });
}
