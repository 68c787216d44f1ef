// Started by the command-line runtimes with the world as JSON; prints the results as JSON.
import { conform } from "./index.js";
import { nodeGroups } from "./node.js";

const results = await conform(JSON.parse(process.argv[2] ?? ""), nodeGroups);
process.stdout.write(`${JSON.stringify(results)}\n`);
// Connections that are kept alive must not keep the process.
process.exit(0);
