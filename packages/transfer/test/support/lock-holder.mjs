// Opens a journal, says so, and waits to be killed.
const [entry, file, record] = process.argv.slice(2);
const { fileJournal } = await import(entry);
const journal = await fileJournal(file).open("stub:files");
if (record) await journal.append(JSON.parse(record));
process.stdout.write("open");
setInterval(() => {}, 1000);
