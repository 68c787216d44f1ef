/** Texts that concern several commands. Blank lines separate paragraphs, and indented lines are not wrapped. */
export const TOPICS: Readonly<Record<string, string>> = {
  uploads: `
UPLOADS

\`pixwire cp\` copies one or several files. A place is a path of this machine, a URL, - for standard input, or the
library of a provider:

  pixelbin:summer/beach.jpeg      a file of PixelBin
  imagekit:/shop/                 a folder of ImageKit
  img-src:photos/harbour.jpg      an image of img-src
  ./pixelbin:a                    a local file whose name has a colon

A destination that ends in a slash is a folder, and so is one that exists as a folder. Several sources need a folder. With
--recursive, what is in a folder is copied into the destination, without a folder of its name.

  pixwire cp beach.jpeg pixelbin:summer/
  pixwire cp https://example.com/a.jpg imagekit:/shop/a.jpg
  cat beach.jpeg | pixwire cp - pixelbin:summer/beach.jpeg
  pixwire cp pixelbin:summer/beach.jpeg .
  pixwire cp pixelbin:summer/beach.jpeg imagekit:/summer/

An upload succeeds only if the provider reports as many bytes as were sent, and a download only if as many bytes arrived
as the provider has. A file that is there already is not replaced without --overwrite.

PixelBin takes files in parts. If the upload of a file of more than 4 MiB is interrupted, the same command sends only the
parts that are missing. ImageKit and img-src take a file in one request, which starts over.

Providers change some names: PixelBin stores "a b.png" as a-b.png. If two names become one, the second file fails.`,
  auth: `
CREDENTIALS

A credential comes from the first of these that has one:

  1. the profile that --profile names
  2. PIXELBIN_API_TOKEN, IMAGEKIT_PRIVATE_KEY or IMGSRC_API_KEY
  3. the profile that PIXWIRE_PROFILE names, otherwise the one in use

It is never an argument, because arguments stay in the history of the shell, and other users can see them.

  pixwire auth add pixelbin                         asks for it
  pixwire auth add pixelbin --stdin < token.txt     reads it from standard input
  pixwire auth add pixelbin --from-env CI_TOKEN     reads it from a variable
  pixwire auth add pixelbin --profile work          a second profile
  pixwire auth use pixelbin work                    uses it from now on
  pixwire auth check                                makes a harmless call

Profiles are in profiles.json, which only you can read, in the folder that PIXWIRE_CONFIG_DIR names; otherwise in
%APPDATA%\\pixwire on Windows, and in $XDG_CONFIG_HOME/pixwire or ~/.config/pixwire everywhere else. Windows protects the
folder by the permissions of your account.

The server comes from --base-url, then PIXELBIN_BASE_URL, IMAGEKIT_BASE_URL or IMGSRC_BASE_URL, then the profile. With
\`pixwire mock pixelbin\` and its address, every command runs against an emulator. HTTPS_PROXY, HTTP_PROXY, NO_PROXY and
NODE_EXTRA_CA_CERTS are followed.`,
  queues: `
QUEUES

When one machine is too slow, several share a sync over a queue of BullMQ, in Redis or PostgreSQL:

  npm install bullmq ioredis      or, for PostgreSQL: npm install bullmq pg
  export PIXWIRE_REDIS_URL=redis://queue.example:6379
  pixwire sync pixelbin:photos imagekit:/photos --enqueue
  pixwire worker pixelbin:photos imagekit:/photos

The sync lists the files, puts them into the queue, and writes down what the workers have done. It ends when all
files are copied, and shows the same numbers as a sync without a queue. Workers run on as many machines as you like, and
also on the first. --redis and --postgres name the server as well. All of them find the packages in the folder in which they are started, and need the same
credentials, source and destination.

Each can be stopped or killed, and started again: no file is copied twice, and none is left out. --rate-limit holds for all
workers together. A worker that meets something that every file would fail with, such as a refused credential, pauses the
queue. Put that right, and start a worker with --unpause.

A folder of this machine can be read by its own workers alone. Machines that share a folder have the same --label. A URL
with a password belongs into PIXWIRE_REDIS_URL or PIXWIRE_POSTGRES_URL. Redis needs persistence, and the setting
maxmemory-policy noeviction.`,
  patterns: `
PATTERNS

--include and --exclude take patterns for the path below the source, with / between folders, on this machine and at a
provider:

  *.jpg            files in any folder whose names end in .jpg
  raw/**           everything below the folder raw
  **/thumbs/*      the files of every folder named thumbs
  photo-?.png      one character in place of the question mark
  *.{jpg,png}      one of several endings
  [0-9]*           names that begin with a digit
  /*.jpg           files directly in the source
  thumbs/          everything in the folders named thumbs

A pattern without a slash is compared with the name alone, and one with a slash with the whole path. An --exclude that
matches a folder leaves out everything in it. Both options may be repeated. A file is taken if it matches an --include,
or there is none, and matches no --exclude.

Quote patterns, so that the shell does not replace them: --exclude '*.tmp'`,
};
