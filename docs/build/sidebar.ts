import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { PAGES } from "./pages.js";

/**
 * The guides in their reading order. A guide for `@pixwire/transfer`, "Many files", belongs behind the uploads, and one
 * for `@pixwire/cli`, "From a shell", behind the testing of an app.
 */
export const GUIDES: DefaultTheme.SidebarItem[] = [
  {
    text: "Getting started",
    items: [
      { text: "Start here", link: "/guide/getting-started" },
      { text: "PixelBin", link: "/guide/pixelbin" },
      { text: "ImageKit", link: "/guide/imagekit" },
      { text: "img-src", link: "/guide/img-src" },
    ],
  },
];

/** The pages of the generated reference that exist. */
export function referenceSidebar(): DefaultTheme.SidebarItem[] {
  return [
    { text: "Operations", items: operationItems() },
    { text: "Packages", items: packageItems() },
  ];
}

function operationItems(): DefaultTheme.SidebarItem[] {
  const titles: Readonly<Record<string, string>> = { pixelbin: "PixelBin", imagekit: "ImageKit", "img-src": "img-src" };
  return filesIn("operations")
    .filter((file) => file.endsWith("/index.md"))
    .map((file) => {
      const provider = file.split("/")[0] ?? "";
      return { text: titles[provider] ?? provider, link: `/reference/operations/${provider}/` };
    });
}

function packageItems(): DefaultTheme.SidebarItem[] {
  return filesIn("packages")
    .filter((file) => file !== "index.md")
    .map((file) => file.slice(0, -".md".length))
    .map((entry) => ({ text: `@pixwire/${entry}`, link: `/reference/packages/${entry}` }));
}

/** The pages in a folder of the reference, which are there once `build/reference.ts` has written them. */
function filesIn(folder: string): string[] {
  const path = join(PAGES, "reference", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}
