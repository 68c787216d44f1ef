import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCommands } from "../src/commands.js";
import { renderReference } from "./reference.js";

const folder = fileURLToPath(new URL("../docs", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/commands.md`, renderReference(await loadCommands([])));
