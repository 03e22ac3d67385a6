// The answer's form: the timer, the count of characters, kept drafts, counted hints.

const DRAFT_MS = 800;

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

/** Counts the seconds that the question was open and not paused, over reloads of the page. */
function startTimer(form: HTMLFormElement, timer: HTMLElement): void {
  const face = timer.querySelector<HTMLElement>(".time");
  const pause = timer.querySelector<HTMLElement>("[data-pause]");
  const hide = timer.querySelector<HTMLElement>("[data-hide]");
  const field = form.elements.namedItem("seconds");
  if (!face || !pause || !hide || !(field instanceof HTMLInputElement)) return;
  const key = `seconds-${timer.dataset.timer}`;
  let before = Number(sessionStorage.getItem(key) ?? "0");
  let since: number | null = performance.now();
  const seconds = () => before + (since === null ? 0 : (performance.now() - since) / 1000);
  const show = () => {
    face.textContent = clock(seconds());
    field.value = seconds().toFixed(1);
    sessionStorage.setItem(key, field.value);
  };
  pause.addEventListener("click", () => {
    before = seconds();
    since = since === null ? performance.now() : null;
    pause.setAttribute("aria-pressed", String(since === null));
    show();
  });
  const setHidden = (hidden: boolean) => {
    timer.classList.toggle("hidden", hidden);
    hide.setAttribute("aria-pressed", String(hidden));
    localStorage.setItem("timer-hidden", String(hidden));
  };
  hide.addEventListener("click", () => setHidden(!timer.classList.contains("hidden")));
  setHidden(localStorage.getItem("timer-hidden") === "true");
  form.addEventListener("submit", show);
  show();
  setInterval(show, 1000);
}

/** Shows how long the text is, and sends it to be kept a moment after the last key. */
function startDraft(form: HTMLFormElement, address: string): void {
  const count = form.querySelector<HTMLElement>("[data-count]");
  const saved = form.querySelector<HTMLElement>("[data-saved]");
  const parts = [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>("[data-part]")];
  const texts = parts.filter((part) => part instanceof HTMLTextAreaElement);
  const body = () => {
    const given = parts.filter((part) => part.type !== "radio" || (part as HTMLInputElement).checked);
    return new URLSearchParams(given.map((part) => [part.name, part.value]));
  };
  let kept = body().toString();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    if (!count) return;
    const length = texts.reduce((sum, text) => sum + text.value.length, 0);
    const words = length === 1 ? count.dataset.one : count.dataset.many;
    count.textContent = (words ?? "").replace("{n}", length.toLocaleString(document.documentElement.lang));
  };
  const keep = async () => {
    const value = body().toString();
    if (value === kept) return;
    // a server that does not answer is shown like one that refuses: the text stays in the page
    const response = await fetch(address, { method: "POST", body: body() }).catch(() => null);
    if (response?.ok) kept = value;
    if (saved) saved.textContent = (response?.ok ? saved.dataset.saved : saved.dataset.lost) ?? "";
  };
  for (const part of parts) {
    part.addEventListener("input", () => {
      show();
      if (saved) saved.textContent = "";
      clearTimeout(waiting);
      waiting = setTimeout(() => void keep(), DRAFT_MS);
    });
  }
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    kept = body().toString();
  });
  addEventListener("pagehide", () => {
    if (body().toString() !== kept) navigator.sendBeacon(address, body());
  });
  show();
}

function startHints(form: HTMLFormElement, hints: HTMLElement): void {
  const field = form.elements.namedItem("hints");
  if (!(field instanceof HTMLInputElement)) return;
  const opened = new Set<EventTarget>();
  for (const hint of hints.querySelectorAll("details")) {
    hint.addEventListener("toggle", (event) => {
      if (event.target === hint && hint.open) opened.add(hint);
      field.value = String(opened.size);
    });
  }
}

/** On a phone the focus would scroll the question away and bring the keyboard up over it. */
function focusFirst(form: HTMLFormElement): void {
  if (!matchMedia("(min-width: 60rem)").matches || location.hash) return;
  form.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
}

export function startAnswer(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-answer]");
  if (!form) return;
  focusFirst(form);
  const timer = document.querySelector<HTMLElement>("[data-timer]");
  const hints = document.querySelector<HTMLElement>("[data-hints]");
  if (timer) startTimer(form, timer);
  if (form.dataset.draft) startDraft(form, form.dataset.draft);
  if (hints) startHints(form, hints);
}
