// The palette: commands from the page, questions and topics from one small JSON, filtered here.

interface Entry {
  label: string;
  href?: string;
  hint?: string;
  /** The keys of the element of the page that the entry presses. */
  press?: string;
}

const SHOWN = 12;

function matches(entry: Entry, words: string[]): boolean {
  const text = entry.label.toLowerCase();
  return words.every((word) => text.includes(word));
}

function commandsOf(dialog: HTMLDialogElement): Entry[] {
  const links = dialog.querySelector("template")?.content.querySelectorAll("a") ?? [];
  return [...links].map((link) => ({
    label: link.textContent ?? "",
    href: link.getAttribute("href") ?? undefined,
    press: link.dataset.press,
  }));
}

async function contentOf(source: string): Promise<Entry[]> {
  const response = await fetch(source, { headers: { accept: "application/json" } });
  return response.ok ? ((await response.json()) as { data: Entry[] }).data : [];
}

class Palette {
  private entries: Entry[];
  private chosen = 0;
  private loaded = false;

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly input: HTMLInputElement,
    private readonly list: HTMLUListElement,
  ) {
    this.entries = commandsOf(dialog);
    input.addEventListener("input", () => this.show());
    input.addEventListener("keydown", (event) => this.key(event));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  open(): void {
    if (this.dialog.open) return;
    this.input.value = "";
    this.dialog.showModal();
    this.show();
    if (this.loaded) return;
    this.loaded = true;
    void contentOf(this.dialog.dataset.source ?? "").then((more) => {
      this.entries = [...this.entries, ...more];
      this.show(this.chosen); // somebody may have moved on meanwhile
    });
  }

  private show(chosen = 0): void {
    const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.entries.filter((entry) => matches(entry, words)).slice(0, SHOWN);
    this.list.replaceChildren(...found.map((entry, index) => this.row(entry, index)));
    if (!found.length) this.list.append(this.none());
    this.choose(chosen);
  }

  private row(entry: Entry, index: number): HTMLLIElement {
    const row = document.createElement("li");
    row.id = `palette-${index}`;
    row.setAttribute("role", "option");
    row.dataset.href = entry.href ?? "";
    row.dataset.press = entry.press ?? "";
    row.append(entry.label);
    if (entry.hint) {
      const hint = document.createElement("span");
      hint.className = "hint";
      hint.textContent = this.hintOf(entry.hint);
      row.append(hint);
    }
    row.addEventListener("click", () => this.go(row));
    return row;
  }

  /** The word for a hint in the language of the page, which holds one for each. */
  private hintOf(name: string): string {
    const words = this.dialog.querySelector("template")?.content.querySelector(`[data-hint="${name}"]`);
    return words?.textContent?.trim() ?? name;
  }

  private none(): HTMLLIElement {
    const row = document.createElement("li");
    row.className = "none";
    row.setAttribute("role", "option");
    row.setAttribute("aria-disabled", "true");
    row.textContent = this.dialog.dataset.none ?? "";
    return row;
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[data-href]")];
  }

  private choose(index: number): void {
    const rows = this.options();
    this.chosen = rows.length ? (index + rows.length) % rows.length : 0;
    rows.forEach((row, at) => row.setAttribute("aria-selected", String(at === this.chosen)));
    const row = rows[this.chosen];
    this.input.setAttribute("aria-activedescendant", row?.id ?? "");
    row?.scrollIntoView({ block: "nearest" });
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.choose(this.chosen + step);
    else if (event.key === "Enter") this.go(this.options()[this.chosen]);
    else return;
    event.preventDefault();
  }

  private go(row: HTMLElement | undefined): void {
    if (row?.dataset.href) location.assign(row.dataset.href);
    else if (row?.dataset.press) {
      document.querySelector<HTMLElement>(`[data-keys="${row.dataset.press}"]`)?.click();
    }
  }
}

export function startPalette(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.palette");
  const input = dialog?.querySelector("input");
  const list = dialog?.querySelector("ul");
  if (!dialog || !input || !list) return;
  const palette = new Palette(dialog, input, list);
  for (const opener of document.querySelectorAll("[data-palette]")) {
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      palette.open();
    });
  }
}
