import type { MarkdownRenderer } from "vitepress";

/** Lets the keyboard scroll a table that is wider than the screen. */
export function focusableTables(markdown: MarkdownRenderer): void {
  markdown.renderer.rules.table_open = () => '<table tabindex="0">\n';
}
