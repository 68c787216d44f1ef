import { version } from "../package.json";

/** A reader that has enough, such as `head`, closes the pipe. That is no error, but a disk that is full is one. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`error: The results could not be written to standard output: ${error.message}\n`);
  process.exit(1);
});
process.stderr.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  const { runProcess } = await import("./process.js");
  await runProcess(argv);
}
